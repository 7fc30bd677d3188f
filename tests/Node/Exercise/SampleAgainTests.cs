using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;
using Cordon.Node;
using Cordon.Node.Exercise;
using Cordon.Sample;
using Cordon.Sample.Invention;

namespace Cordon.Tests.Node.Exercise;

/// <summary>The sample State is the same each time, is filled once, and begins again only when it is told to.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleAgainTests(FilledSample first) : IDisposable
{
    private const string Start = "form[action='/sample']";

    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-again-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "var");

    [Fact]
    public void The_same_seed_invents_the_same_world()
    {
        var (one, other) = (new World(), new World());
        Assert.Equal(one.Lists.FirstFile, other.Lists.FirstFile);
        Assert.Equal(one.Lists.SecondFile(one.LaterBirths), other.Lists.SecondFile(other.LaterBirths));
        Assert.Equal(Registers.File(one.Registers.All), Registers.File(other.Registers.All));
        Assert.True(one.Registers.All.Count > 400);
        Assert.NotEmpty(one.LaterBirths);
    }

    [Fact]
    public async Task An_administrator_starts_it_from_the_first_page_it_is_the_same_as_any_other_and_ends_with_the_node()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var analyst = new Browser(await node.PersonAsync(Duty.TargetingAnalyst.Name));
        await analyst.OpenAsync("/");
        Assert.Empty(analyst.Page.QuerySelectorAll(Start));
        var administrator = new Browser(await node.PersonAsync(Duty.Administrator.Name));
        await administrator.OpenAsync("/");
        await administrator.SubmitAsync(Start);
        Assert.Equal("/sample", administrator.At);
        Assert.NotNull(administrator.Page.QuerySelector("#sample[data-progress]"));
        var beside = node.Host.App.Services.GetRequiredService<SampleBeside>();
        while (beside.IsUnderWay)
            await Task.Delay(100, Stop);
        Assert.Null(beside.Trouble);

        await administrator.OpenAsync("/");
        var address = new Uri(administrator.Page.QuerySelector("main .notice a[href^='http://127.0.0.1:']")!.GetAttribute("href")!);
        Assert.Equal(await ContentAsync(first.Host, first.Address), await ContentAsync(beside.Node!, address));
        // The live node knows nothing of what is in it.
        await administrator.OpenAsync("/people");
        Assert.DoesNotContain(Cast.Analyst.Name, administrator.Page.Body!.TextContent, StringComparison.Ordinal);

        await node.StopAsync();
        using var client = new HttpClient { BaseAddress = address };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync(new Uri("/healthz", UriKind.Relative), Stop));
        var again = await PrepareAsync(node.Data, () => Assert.Fail("a whole one is filled no second time"));
        await again.Host.App.DisposeAsync();
        again.Place.Dispose();
        Assert.True(again.Reused);
    }

    [Fact]
    public async Task A_node_with_a_public_address_neither_offers_it_nor_has_the_door()
    {
        await using var node = new RunningNode(new NodeSettings { PublicAddress = "https://node.arvonia.example" });
        await node.InitializeAsync();
        var administrator = new Browser(await node.PersonAsync(Duty.Administrator.Name));
        await administrator.OpenAsync("/");
        Assert.Empty(administrator.Page.QuerySelectorAll(Start));
        await administrator.OpenAsync("/sample");
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    [Fact]
    public async Task What_was_cut_short_is_never_taken_for_the_sample()
    {
        using var cut = new CancellationTokenSource();
        // Stopped as soon as it begins.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PrepareAsync(Data, cut.Cancel, cut.Token));
        Assert.False(Directory.Exists(Path.Combine(Data, "exercise", "arvonia")));
    }

    [Fact]
    public async Task Beginning_again_deletes_nothing_that_is_not_a_sample()
    {
        var precious = Path.Combine(Data, "exercise", "arvonia", "precious.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(precious)!);
        await File.WriteAllTextAsync(precious, "not a sample", Stop);
        var refused = await Assert.ThrowsAsync<FaultException>(() => PrepareAsync(Data, () => { }, fromNew: true));
        Assert.Equal("sample.folder", refused.Fault.Code);
        Assert.True(File.Exists(precious));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<SampleStart> PrepareAsync(string data, Action filling, CancellationToken? cancellation = null, bool fromNew = false) => SampleStart.PrepareAsync(
        FilledSample.ArgumentsIn(data) with { FromNew = fromNew }, FilledSample.Settings, Cordon.Node.Modules.All, new SystemRandomness(), TimeProvider.System, filling, cancellation ?? Stop);

    /// <summary>Everything but ids, keys and times: hits as they stand, what was decided and why, parties that match, people.</summary>
    private static async Task<string> ContentAsync(NodeHost node, Uri address)
    {
        var decided = (await FilledSample.RecordedAsync(node, "HitDecided")).Cast<Modules.Hits.Contracts.HitDecided>().Select(d => $"{d.Verdict} {string.Join(',', d.Reasons)} {d.Text}");
        var acts = (await FilledSample.RecordedAsync(node, "HitConfirmed", "HitReturned", "HitUndone", "HitReopened", "EvidenceAdded", "PartyRegistered", "WorkClaimed", "WorkHandedOver", "AccountOpened")).CountBy(f => f.GetType().Name).Select(c => $"{c.Key} {c.Value}");
        var hits = new List<string>();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var browser = new Browser(new HttpClient(handler) { BaseAddress = address });
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync(".come-in form", ("person", Cast.Analyst.UserName));
        await browser.OpenAsync("/purpose");
        await browser.SubmitAsync("main form:has(#reference)", ("Form.Choice", "decide:0"), ("Form.Reference", "comparison"));
        for (var at = "/hits"; at is not null; at = browser.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await browser.OpenAsync(at);
            hits.AddRange(browser.Page.QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))));
        }

        Assert.True(hits.Count > 80);
        return string.Join('\n', [.. hits.Order(StringComparer.Ordinal), .. decided.Order(StringComparer.Ordinal), .. acts.Order(StringComparer.Ordinal)]);
    }
}
