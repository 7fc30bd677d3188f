using System.Net;
using System.Text;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Engines.Proofs.Trust;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Node.Log;

/// <summary>The page of the log, without its script: proofs of entries, refusals, witnesses.</summary>
public sealed class LogPageTests(RunningNode node)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_proved_by_its_index_and_by_its_id()
    {
        var browser = new Browser(await node.PersonAsync("auditor"));
        await browser.OpenAsync("/log?entry=0");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var shown = TlogProof.Parse(Encoding.UTF8.GetBytes(browser.Page.GetElementById("receipt")!.TextContent));
        shown.Verify(shown.Extra!.Value.Span, TrustPolicy.Of(node.Journal.LogKey));
        Assert.Equal(0, shown.Inclusion.Index);

        var file = browser.Page.QuerySelector("a[download]")!.GetAttribute("href")!;
        var taken = TlogProof.Parse(await browser.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative), Stop));
        Assert.Equal(shown.Extra.Value.ToArray(), taken.Extra!.Value.ToArray());

        var entry = (await node.Journal.Reader.SeeProcessAsync((await node.Journal.Reader.ProcessesAsync(new() { Most = 1 }, Stop))[0].Id, Nobody, Stop)).Entries[0];
        await node.Journal.WaitForCheckpointAsync(entry.Id, Stop);
        await browser.OpenAsync($"/log?entry={entry.Id}");
        Assert.NotNull(browser.Page.GetElementById("receipt"));
    }

    [Theory]
    [InlineData("first", "a whole number from 0")]
    [InlineData("-1", "a whole number from 0")]
    [InlineData("999999999", "the log has no entry 999999999")]
    [InlineData("00000000-0000-7000-8000-000000000000", "")]
    public async Task What_is_not_in_the_log_is_refused_with_a_sentence_at_the_field(string entry, string says)
    {
        var browser = new Browser(await node.PersonAsync("auditor"));
        await browser.OpenAsync($"/log?entry={entry}");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        var error = browser.Page.QuerySelector(".field.wrong .error");
        Assert.NotNull(error);
        Assert.Contains(says, error.TextContent, StringComparison.Ordinal);
        Assert.Null(browser.Page.GetElementById("receipt"));
    }

    [Fact]
    public async Task A_node_that_witnesses_nobody_says_so_and_one_that_does_shows_whom()
    {
        var alone = await Html.GetAsync(await node.PersonAsync("auditor"), "/log");
        Assert.Contains("This node witnesses no other log", alone.Body!.TextContent, StringComparison.Ordinal);

        var partner = node.Journal.LogKey.ToString();
        await using var witness = new RunningNode(new NodeSettings { Witness = new WitnessSettings { Name = "witness.belmora.example", Logs = [partner] } });
        await witness.InitializeAsync();
        var page = await Html.GetAsync(await witness.PersonAsync("auditor"), "/log");
        Assert.Contains("never asked", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(node.Journal.LogKey.Name, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    private static Cordon.Kernel.Markings.Viewer Nobody => new()
    {
        Actor = Cordon.Kernel.Processes.Actor.System("test"),
        Authority = "nowhere",
        Purposes = new HashSet<string>(),
        Use = Cordon.Kernel.Markings.PermittedUse.Administrative,
        Today = DateOnly.MinValue,
    };
}
