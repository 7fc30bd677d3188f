using System.Net;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>The door of OpenRefine (Reconciliation Service API 0.2).</summary>
public sealed class ReconcileTests(ScreeningNode screening)
{
    private const string Service = "/reconcile/default";

    [Fact]
    public async Task The_service_describes_itself_with_addresses_that_answer()
    {
        var manifest = await JsonAsync(await GetAsync(screening.Node.Program(), Service));
        Assert.Equal(["0.2"], manifest["versions"]!.AsArray().Select(v => (string?)v));
        foreach (var member in new[] { "name", "identifierSpace", "schemaSpace", "defaultTypes", "batchSize" })
            Assert.True(manifest[member] is not null, member);
        var services = manifest["suggest"]!.AsObject().Select(s => s.Value!).Append(manifest["extend"]!["propose_properties"]!).ToList();
        Assert.Equal(4, services.Count);
        foreach (var service in services)
            await JsonAsync(await screening.Node.Program().GetAsync(new Uri($"{service["service_url"]}{service["service_path"]}?prefix=a"), Stop));
        var view = new Uri(((string)manifest["view"]!["url"]!).Replace("{{id}}", "av-001", StringComparison.Ordinal));
        Assert.Equal("av-001", (string?)(await JsonAsync(await screening.Node.Program().GetAsync(view, Stop)))["id"]);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_batch_is_answered_and_recorded(string method)
    {
        const string Queries = """{"q0": {"query": "Ilja Barano", "type": "Person", "limit": 1, "properties": [{"pid": "birthDate", "v": "1961"}, {"pid": "country", "v": {"id": "ru", "name": "Russia"}}]}, "q/1": {"query": "Nobody Atall", "type": ["Person", "Vessel"], "type_strict": "any"}}""";
        using var response = method == "POST"
            ? await screening.Node.Program().PostAsync(new Uri(Service, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("queries", Queries)]), Stop)
            : await GetAsync(screening.Node.Program(), $"{Service}?queries={Uri.EscapeDataString(Queries)}");
        var entry = Assert.Single(response.Headers.GetValues("x-cordon-entry"));
        var reply = await JsonAsync(response);
        var best = Assert.Single(reply["q0"]!["result"]!.AsArray())!;
        Assert.Equal(("av-001", "Person", true), ((string?)best["id"], (string?)best["type"]![0]!["id"], (bool)best["match"]!));
        Assert.InRange((double)best["score"]!, 70, 100);
        Assert.Contains(best["features"]!.AsArray(), f => (string?)f!["id"] == "birthDate");
        Assert.Empty(reply["q/1"]!["result"]!.AsArray());
        await JsonAsync(await GetAsync(screening.Node.Program(), $"/api/v1/screenings/{entry}/receipt"));
    }

    [Fact]
    public async Task A_table_is_extended_by_properties_and_keeps_its_rows()
    {
        var extend = """{"ids": ["av-001", "none", "av-001"], "properties": [{"id": "birthDate"}, {"id": "alias"}]}""";
        var reply = await JsonAsync(await screening.Node.Program().PostAsync(new Uri(Service, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("extend", extend)]), Stop));
        Assert.Equal(["Date of birth", "Other name"], reply["meta"]!.AsArray().Select(m => (string?)m!["name"]));
        Assert.Equal("1961-04-17", (string?)reply["rows"]!["av-001"]!["birthDate"]![0]!["str"]);
        Assert.True(reply["rows"]!["av-001"]!["alias"]!.AsArray().Count > 1);
        Assert.Empty(reply["rows"]!["none"]!["alias"]!.AsArray());
    }

    [Theory]
    [InlineData("/suggest/entity?prefix=bar", "av-001 hw-1")]
    [InlineData("/suggest/entity?prefix=barano, i", "av-001")]
    [InlineData("/suggest/entity?prefix=arano", "")]
    [InlineData("/suggest/entity?prefix=", "")]
    [InlineData("/suggest/type?prefix=pers", "Person")]
    [InlineData("/suggest/property?prefix=IMO", "imoNumber")]
    public async Task What_is_typed_is_completed(string path, string ids)
    {
        var reply = await JsonAsync(await GetAsync(screening.Node.Program(), Service + path));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), reply["result"]!.AsArray().Select(r => (string?)r!["id"]));
    }

    [Theory]
    [InlineData("/reconcile/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/reconcile/default?queries={}", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default?queries=[", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default?queries={\"q\":{\"query\":\"A B\",\"wish\":1}}", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default?queries={\"q\":{\"query\":\"A B\",\"properties\":{}}}", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default?queries={\"q\":{\"query\":true}}", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default?extend={\"ids\":[1],\"properties\":[]}", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default/suggest/entity?cursor=-1", HttpStatusCode.BadRequest)]
    [InlineData("/reconcile/default/extend/property?limit=none", HttpStatusCode.BadRequest)]
    public async Task What_is_not_understood_is_refused(string path, HttpStatusCode status) =>
        Assert.NotEmpty((string)(await JsonAsync(await GetAsync(screening.Node.Program(), path), status))["detail"]!);
}
