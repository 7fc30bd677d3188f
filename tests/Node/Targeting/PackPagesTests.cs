using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Modules.Operation.Settings;
using Cordon.Tests.Packs;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Targeting;

/// <summary>Rule packs on the pages: offered, tried, adopted by another; what is hostile gets clear faults and is not kept.</summary>
public sealed class PackPagesTests
{
    private static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "declarations.csv"));
    private static readonly byte[] Next = TestPacks.Pack("0.3.0", p => p["rules"]!.AsArray().Add(TestPacks.DestinationRule("arvonia.destination", "fr")));

    [Fact]
    public async Task A_pack_is_offered_tried_and_adopted_by_another_person_and_judges_from_then_on()
    {
        await using var node = await StartAsync();
        Assert.Equal(HttpStatusCode.Created, await TakeInAsync(node, "AV-OLD-"));
        var (ada, ben) = (new Browser(await node.PersonAtWorkAsync("targeting-analyst")), new Browser(await node.PersonAtWorkAsync("countersigner")));
        await ada.OpenAsync("/packs");
        Assert.Contains("common-risk-framework", ada.Page.QuerySelector("main .facts")!.TextContent);
        Assert.Contains("Shipped with the program", ada.Page.QuerySelector("main")!.TextContent);
        Assert.Contains(TestPacks.Key, ada.Page.QuerySelector("main")!.TextContent);
        await OfferAsync(ada, Next);
        Assert.Equal("common-risk-framework 0.3.0", ada.Heading);
        var offer = ada.At;
        await ben.OpenAsync("/desk");
        Assert.Contains("Adopt or refuse: rule pack common-risk-framework 0.3.0", ben.Page.QuerySelector("main")!.TextContent);
        await ben.OpenAsync($"{offer}/adopt");
        await ben.SubmitAsync("main form", ("Form.Step", "adopt"));
        Assert.Equal(HttpStatusCode.Conflict, ben.Status);
        Assert.Contains("no finished back-test", ben.Page.QuerySelector(".notice.bad")!.TextContent);

        await ada.OpenAsync(offer);
        await ada.SubmitAsync("main form[action$='/test']");
        await EndAsync(ada);
        Assert.Contains("8 judged both ways", ada.Page.QuerySelector("#test")!.TextContent);
        Assert.Contains("arvonia.destination", ada.Page.QuerySelector("#test")!.TextContent);
        await ada.OpenAsync($"{offer}/adopt");
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        await ben.OpenAsync($"{offer}/adopt");
        await ben.SubmitAsync("main form", ("Form.Step", "adopt"));
        Assert.Equal(offer, ben.At);
        Assert.Contains("in force", ben.Page.QuerySelector(".status")!.TextContent);
        Assert.Equal(HttpStatusCode.Created, await TakeInAsync(node, "AV-NEW-"));

        await ada.OpenAsync($"{offer}/rules/arvonia.destination");
        Assert.Equal("Goods go to fr", ada.Heading);
        Assert.Equal(["✓", "✓"], ada.Page.QuerySelectorAll("tbody strong").Select(s => s.TextContent));
        await ada.OpenAsync($"{offer}/try?declaration=AV-NEW-0001");
        Assert.Contains("Goods go to fr", ada.Page.QuerySelector("tbody tr")!.ParentElement!.TextContent);
        Assert.Equal(65, ada.Page.QuerySelectorAll("tbody tr").Length);
        await ada.OpenAsync($"{offer}/try?declaration=nothing");
        Assert.Equal(HttpStatusCode.NotFound, ada.Status);
        await ada.OpenAsync("/declarations/indicators");
        Assert.Contains("8", ada.Page.QuerySelector(".counts")!.TextContent);
        Assert.Equal(65, ada.Page.QuerySelectorAll("tbody tr").Length);
        await ada.OpenAsync("/declarations/indicators?from=tomorrow");
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        await ada.OpenAsync($"{offer}?q=inList");
        Assert.InRange(ada.Page.QuerySelectorAll("tbody tr").Length, 1, 20);
    }

    [Fact]
    public async Task What_is_hostile_gets_every_fault_with_its_place_and_nothing_of_it_is_kept()
    {
        await using var node = await StartAsync();
        var (ada, kept) = (new Browser(await node.PersonAtWorkAsync("targeting-analyst")), Blobs(node));
        foreach (var (file, says) in new (byte[] File, string[] Says)[]
        {
            (Unsigned("0.3.0"), ["/signature", "not signed"]),
            (TestPacks.Pack("0.3.0", seed: Enumerable.Repeat((byte)9, 32).ToArray()), ["/signature/value"]),
            (Stranger(), ["/signature/key", "rules.corvale.example"]),
            (TestPacks.Pack("0.1.0"), ["/version", "0.2.1"]),
            (Bomb(), ["/rules/0/when", "steps"]),
            (Nested(), ["/rules/0/when", "deep"]),
            (Encoding.UTF8.GetBytes(new string('[', 100_000)), ["JSON"]),
            (Wrong(), ["weight"]),
            ("not json"u8.ToArray(), ["JSON"]),
            ([], ["choose a rule pack"]),
        })
        {
            await OfferAsync(ada, file);
            Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
            var page = ada.Page.QuerySelector("main")!.TextContent;
            Assert.All(says, s => Assert.Contains(s, page, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("Nothing of it was kept", page);
        }

        await ada.OpenAsync("/packs");
        Assert.Contains("Nothing waits for a second person", ada.Page.QuerySelector("main")!.TextContent);
        Assert.Equal(kept, Blobs(node));
    }

    [Fact]
    public async Task Who_may_not_offer_or_adopt_gets_no_page_and_an_unknown_pack_is_not_found()
    {
        await using var node = await StartAsync();
        foreach (var (duty, path, status) in new[]
        {
            ("auditor", "/packs", HttpStatusCode.OK), ("auditor", "/packs/offer", HttpStatusCode.Forbidden), ("front-line-officer", "/packs", HttpStatusCode.Forbidden),
            ("administrator", "/packs/offer", HttpStatusCode.Forbidden), ("duty-officer", "/packs/common-risk-framework", HttpStatusCode.OK), ("targeting-analyst", $"/packs/{new string('0', 64)}", HttpStatusCode.NotFound),
            ("targeting-analyst", "/packs/common-risk-framework/rules/none", HttpStatusCode.NotFound), ("administrator", "/declarations/indicators", HttpStatusCode.Forbidden),
        })
        {
            var person = new Browser(await node.PersonAtWorkAsync(duty));
            await person.OpenAsync(path);
            Assert.True(person.Status == status, $"{duty} {path}: {person.Status}");
        }
    }

    private static async Task<RunningNode> StartAsync()
    {
        var node = new RunningNode(new NodeSettings { Targeting = new TargetingSettings { PackIssuers = [TestPacks.Issuer] } });
        await node.InitializeAsync();
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        return node;
    }

    private static int Blobs(RunningNode node) => Directory.EnumerateFiles(Path.Combine(node.Data, "blobs"), "*", SearchOption.AllDirectories).Count();

    private static async Task<HttpStatusCode> TakeInAsync(RunningNode node, string prefix)
    {
        using var response = await node.Program().PostAsync(new Uri("/api/v1/declarations", UriKind.Relative), new StringContent(Sample.Replace("AV-2027-", prefix, StringComparison.Ordinal), Encoding.UTF8, "text/csv"), Stop);
        return response.StatusCode;
    }

    private static async Task OfferAsync(Browser person, byte[] file)
    {
        await person.OpenAsync("/packs/offer");
        await person.UploadAsync("#offer", ("file", "pack.json", file));
    }

    private static async Task EndAsync(Browser person)
    {
        var at = person.At;
        while (person.Page.QuerySelector("#test")!.HasAttribute("data-progress"))
            await person.OpenAsync(at);
    }

    private static byte[] Unsigned(string version) => Changed(TestPacks.Pack(version), p => p.Remove("signature"));

    private static byte[] Stranger() => Changed(TestPacks.Pack("0.3.0"), p => p["signature"]!["key"] = "rules.corvale.example");

    /// <summary>Rounds within rounds within rounds.</summary>
    private static byte[] Bomb() => TestPacks.Pack("0.3.0", p => p["rules"]![0]!["when"] =
        "goods.exists(a, goods.exists(b, goods.exists(c, goods.exists(d, goods.exists(e, goods.exists(f, a.description + b.description + c.description + d.description + e.description == f.description))))))");

    private static byte[] Nested() => TestPacks.Pack("0.3.0", p => p["rules"]![0]!["when"] = new string('(', 5_000) + "true" + new string(')', 5_000));

    private static byte[] Wrong() => Changed(TestPacks.Pack("0.3.0"), p => p["rules"]![0]!["weight"] = "heavy");

    private static byte[] Changed(byte[] file, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(file)!.AsObject();
        change(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
