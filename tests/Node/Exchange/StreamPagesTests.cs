using System.Net;
using Cordon.Modules.Exchange.Streams;
using Cordon.Modules.Exchange.Transport;
using static Cordon.Tests.Node.Exchange.ForgedMessages;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>A partner whose node was set back: found at the door or by its receipts, shown, decided by a person, and gone on with.</summary>
public sealed class StreamPagesTests
{
    [Fact]
    public async Task Who_counts_anew_is_asked_about_and_taken_in_again()
    {
        await using var two = await PartnersAsync();
        for (var number = 1; number <= 3; number++)
            Assert.Equal(200, (await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", number))).Status);
        var anew = await SignedAsync(two.Arvonia, "belmora", 2, m => m with { Message = "anew" }, l => l with { Message = "anew" });
        Assert.Equal("exchange.message.conflict", (await PostAsync(two.Belmora, anew)).Code);
        var officer = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await officer.OpenAsync("/desk?kind=exchange.stream");
        await officer.OpenAsync(officer.Page.QuerySelector("a[data-row]")!.GetAttribute("href")!);
        Assert.Equal("/exchange/partners/arvonia/stream/in", officer.At);
        Assert.Contains("Message 4 comes next by what stands here; their node sent another as 2.", officer.Page.Body!.TextContent);
        await officer.SubmitAsync("main form", ("Form.Text", "by telephone with their duty officer"));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        Assert.NotNull(officer.Page.QuerySelector("#compared-error"));
        await officer.SubmitAsync("main form", ("Form.Text", "by telephone with their duty officer"), ("Form.Compared", "yes"));
        Assert.Equal("/exchange/partners/arvonia", officer.At);
        Assert.Empty(officer.Page.QuerySelectorAll("main .notice.bad"));
        Assert.Contains("expects number 2 from them", officer.Page.Body!.TextContent);
        var receipt = Assert.Single((await PostAsync(two.Belmora, anew)).Receipts);
        Assert.Equal((2L, 3L), (receipt.Number, receipt.Next));
        Assert.Equal([1L, 2L, 3L, 4L], (await InboxAsync(two.Belmora)).Select(m => m.Number));
        await officer.OpenAsync("/exchange/partners/arvonia/stream/in");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    /// <summary>The other node is one that was put in its place with the same keys and nothing else.</summary>
    [Fact]
    public async Task Who_lost_what_it_receipted_gets_it_again_from_the_journal_when_a_person_says_so()
    {
        await using var two = await PartnersAsync();
        for (var i = 1; i <= 3; i++)
            await ReleaseAsync(two.Arvonia, Form($"number {i}", "belmora"));
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State == (int)OutgoingState.Delivered));
        // Belmora is set up anew on an empty database, with the keys it had.
        await two.Belmora.StopAsync();
        foreach (var path in Directory.EnumerateFileSystemEntries(two.Belmora.Data).Where(p => Path.GetFileName(p) != "keys"))
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }

        foreach (var key in Directory.GetFiles(Path.Combine(two.Belmora.Data, "keys")).Where(k => !Path.GetFileName(k).StartsWith("exchange-", StringComparison.Ordinal)))
            File.Delete(key);
        await two.Belmora.RestartAsync();
        await IssueCardAsync(two.Belmora);
        await JoinAsync(two.Belmora, two.Arvonia);
        // It is at another number now, which here stands for its address; a card of the same count does not follow, so the partner is told by hand.
        await Of<Modules.Exchange.Partners.PartnerDesk>(two.Arvonia).EndAsync(Ada, "belmora", "it was set up anew", Stop);
        await JoinAsync(two.Arvonia, two.Belmora);
        Of<PartnerReach>(two.Arvonia).Heard("belmora");
        await two.UntilAsync(async () => (await Of<StreamDesk>(two.Arvonia).OfAsync("belmora", Stop)).Troubles.Count == 1);
        var officer = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await officer.OpenAsync("/exchange/partners/belmora/stream/out");
        Assert.Equal("1", officer.Page.QuerySelector("#from")!.GetAttribute("value"));
        await officer.SubmitAsync("main form", ("Form.From", "99"), ("Form.Compared", "yes"), ("Form.Text", "by telephone"));
        Assert.NotNull(officer.Page.QuerySelector("#from-error"));
        await officer.SubmitAsync("main form", ("Form.From", "1"), ("Form.Compared", "yes"), ("Form.Text", "by telephone"));
        Assert.Equal("/exchange/partners/belmora", officer.At);
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State is (int)OutgoingState.Delivered or (int)OutgoingState.Declined));
        var inbox = await InboxAsync(two.Belmora);
        Assert.Equal(Enumerable.Range(1, inbox.Count).Select(n => (long)n), inbox.Select(m => m.Number));
        Assert.Equal(3, inbox.Count(m => m.Kind == MessageKinds.Release));
    }
}
