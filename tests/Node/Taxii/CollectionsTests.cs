using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Modules.Taxii.Registry;

namespace Cordon.Tests.Node.Taxii;

/// <summary>Collections from a page to a program of a partner, in the node as it is composed.</summary>
public sealed class CollectionsTests(RunningNode node)
{
    private const string Media = "application/taxii+json;version=2.1";
    private const string Envelope = """{"objects":[{"type":"identity","spec_version":"2.1","id":"identity--a0c7a521-0005-4c11-8c11-000000000005","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Corvale Tools","object_marking_refs":["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"]}]}""";

    [Fact]
    public async Task A_collection_is_opened_a_client_let_in_and_what_it_adds_is_counted()
    {
        var officer = new Browser(await node.PersonAtWorkAsync("duty-officer"));
        await officer.OpenAsync("/collections/new");
        await officer.SubmitAsync("main form", ("Form.Root", "a:b"), ("Form.Title", "Movements"), ("Form.Check", "full"));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        Assert.NotNull(officer.Page.QuerySelector("#root-error"));
        await officer.SubmitAsync("main form", ("Form.Root", "exchange"), ("Form.Title", "Movements"), ("Form.Alias", "movements"), ("Form.Check", "full"));
        Assert.Equal("/collections", officer.At);
        Assert.Contains("/taxii2/exchange/collections/movements/", officer.Page.Body!.TextContent);

        await officer.OpenAsync(officer.Page.QuerySelectorAll("tbody a").Single(a => a.TextContent == "Movements").GetAttribute("href")!);
        Assert.Equal("withhold", officer.Page.QuerySelector("input[name='Form.Unassessed'][checked]")!.GetAttribute("value"));
        await officer.SubmitAsync("main form", ("Form.Title", ""), ("Form.Check", "full"), ("Form.Unassessed", "show"));
        Assert.NotNull(officer.Page.QuerySelector("#title-error"));
        await officer.SubmitAsync("main form", ("Form.Title", "Movements"), ("Form.Alias", "movements"), ("Form.Check", "full"), ("Form.Unassessed", "show"));
        Assert.Equal("/collections", officer.At);
        Assert.True((await node.Host.App.Services.GetRequiredService<TaxiiRegistry>().NowAsync(TestContext.Current.CancellationToken)).Collections.Single(c => c.Title == "Movements").ShowsUnassessed);
        await officer.OpenAsync($"/collections/{Guid.Empty:D}/change");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);

        await officer.OpenAsync("/collections/clients/new");
        var collection = officer.Page.QuerySelectorAll("label[for^='Read-']").Single(l => l.TextContent == "Movements").GetAttribute("for")!["Read-".Length..];
        await officer.SubmitAsync("main form", ("Form.Name", "belmora"), ("Form.Tlp", "green"), ("Form.Read", collection), ("Form.Write", collection));
        var password = officer.Page.QuerySelector("main code")!.TextContent;
        using var client = new HttpClient { BaseAddress = node.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Media);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"belmora:{password}")));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Envelope));
        content.Headers.TryAddWithoutValidation("Content-Type", Media);
        using var posted = await client.PostAsync(new Uri("/taxii2/exchange/collections/movements/objects/", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        var read = JsonNode.Parse(await client.GetStringAsync(new Uri("/taxii2/exchange/collections/movements/objects/", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal("Corvale Tools", (string?)read["objects"]![0]!["name"]);

        await officer.OpenAsync("/collections");
        Assert.Equal("1", officer.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Movements", StringComparison.Ordinal)).QuerySelectorAll("td")[3].TextContent);
        await officer.OpenAsync("/collections/clients");
        Assert.Contains("reads and adds", officer.Page.Body!.TextContent);
        await ChangeAsync(officer, ("Form.Tlp", "clear"), ("Form.Read", collection), ("Form.Write", collection));
        Assert.Equal(["Movements", "0", "0", "0", "0", "1"], await WithheldAsync(officer));
        Assert.Null(JsonNode.Parse(await client.GetStringAsync(new Uri("/taxii2/exchange/collections/movements/objects/", UriKind.Relative), TestContext.Current.CancellationToken))!["objects"]);
        await ChangeAsync(officer, ("Form.Tlp", "green"), ("Form.Write", collection));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/taxii2/exchange/collections/movements/objects/"));
        await ChangeAsync(officer, ("Form.Tlp", "green"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/taxii2/exchange/collections/movements/objects/"));
        await ChangeAsync(officer, ("Form.Tlp", "green"), ("Form.Read", collection));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/taxii2/exchange/collections/movements/objects/"));
        foreach (var nobody in new[] { "/collections/clients/nobody/change", "/collections/clients/nobody/withheld" })
        {
            await officer.OpenAsync(nobody);
            Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        }

        await OpenChangeAsync(officer);
        await officer.SubmitAsync("main form", ("Form.Tlp", "green"), ("Form.Authority", "two words"));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        Assert.NotNull(officer.Page.QuerySelector("#authority-error"));
        await ChangeAsync(officer, ("Form.Tlp", "green"), ("Form.Authority", "belmora"), ("Form.Read", collection));
        Assert.Contains("belmora", officer.Page.QuerySelectorAll("tbody td[data-label='Stands for'] bdi").Single(d => d.TextContent != "nobody").TextContent);
        Assert.Equal(["Movements", "1", "0", "0", "0", "0"], await WithheldAsync(officer));
        await officer.OpenAsync("/collections/clients");
        Assert.DoesNotContain(password, officer.Page.Body!.TextContent);
        await officer.SubmitAsync("tbody form", ("Reason", ""));
        Assert.Contains("say why", officer.Page.Body!.TextContent);
        await officer.SubmitAsync("tbody form", ("Reason", "the agreement ended"));
        Assert.DoesNotContain("belmora", officer.Page.QuerySelector("main")!.TextContent);
        using var outside = await client.GetAsync(new Uri("/taxii2/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, Media), (outside.StatusCode, outside.Content.Headers.NonValidated["Content-Type"].ToString()));
    }

    /// <summary>From the page of clients by the client's name, and back; what is not said is not ticked.</summary>
    private static async Task ChangeAsync(Browser officer, params (string, string)[] fields)
    {
        await OpenChangeAsync(officer);
        foreach (var box in officer.Page.QuerySelectorAll("main form input[type=checkbox]"))
            box.RemoveAttribute("checked");
        await officer.SubmitAsync("main form", fields);
        Assert.Equal("/collections/clients", officer.At);
    }

    private static async Task OpenChangeAsync(Browser officer)
    {
        await officer.OpenAsync("/collections/clients");
        await officer.OpenAsync(officer.Page.QuerySelectorAll("tbody a").Single(a => a.TextContent == "belmora").GetAttribute("href")!);
    }

    /// <summary>The one line of what is withheld from the client: shown, classified, not understood, not released, beyond its colour.</summary>
    private static async Task<IEnumerable<string>> WithheldAsync(Browser officer)
    {
        await OpenChangeAsync(officer);
        await officer.OpenAsync(officer.Page.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.EndsWith("/withheld", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return [.. officer.Page.QuerySelectorAll("tbody tr").Single().QuerySelectorAll("td").Select(d => d.TextContent)];
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [Fact]
    public async Task A_poll_is_set_up_shows_what_went_wrong_and_is_ended()
    {
        var officer = new Browser(await node.PersonAtWorkAsync("duty-officer"));
        await officer.OpenAsync("/collections/new");
        await officer.SubmitAsync("main form", ("Form.Root", "polled"), ("Form.Title", "From others"), ("Form.Check", "basic"));
        await officer.OpenAsync("/collections/polls/new");
        var into = officer.Page.QuerySelectorAll("#into option").Single(o => o.TextContent == "From others").GetAttribute("value")!;
        await officer.SubmitAsync("main form", ("Form.Name", "Belmora"), ("Form.Root", "http://belmora.example/trust/"), ("Form.From", "movements"), ("Form.Into", into), ("Form.Minutes", "15"));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        await officer.SubmitAsync("main form", ("Form.Name", "Belmora"), ("Form.Root", "http://127.0.0.1:9/trust/"), ("Form.From", "movements"), ("Form.Into", into), ("Form.Minutes", "15"));
        Assert.Equal("/collections/polls", officer.At);
        await node.Host.App.Services.GetRequiredService<Cordon.Modules.Taxii.Poll.PollRounds>().NowAsync(TestContext.Current.CancellationToken);
        await officer.OpenAsync("/collections/polls");
        Assert.Contains("could not be reached", officer.Page.Body!.TextContent);
        await officer.SubmitAsync("tbody form", ("Reason", "the agreement ended"));
        Assert.DoesNotContain("Belmora", officer.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Who_may_only_see_sees_and_changes_nothing()
    {
        var analyst = new Browser(await node.PersonAtWorkAsync("intelligence-analyst"));
        await analyst.OpenAsync("/collections");
        Assert.Equal(HttpStatusCode.OK, analyst.Status);
        Assert.Empty(analyst.Page.QuerySelectorAll("main a.button"));
        await analyst.OpenAsync("/collections/clients/new");
        Assert.Equal(HttpStatusCode.Forbidden, analyst.Status);
    }
}
