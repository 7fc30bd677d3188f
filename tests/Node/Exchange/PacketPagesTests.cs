using System.Net;
using Cordon.Modules.Exchange.Cards;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>A partner's node does not answer: what waits is taken as a file, brought in there, and what came of it is brought back.</summary>
public sealed class PacketPagesTests
{
    [Fact]
    public async Task What_waits_for_a_node_that_is_not_reached_is_taken_as_a_file_and_receipted_by_another()
    {
        await using var two = await StrangersAsync();
        await Of<CardDesk>(two.Belmora).IssueAsync(Ada, new CardForm { Name = "Belmora Authority", State = "Belmora", Address = "http://127.0.0.1:9/", Contacts = "24 hours: +000 2\nduty: duty@belmora.example", Until = "2099-12-31" }, Stop);
        await JoinAsync(two.Arvonia, two.Belmora);
        await JoinAsync(two.Belmora, two.Arvonia);
        await ReleaseAsync(two.Arvonia, Form("Gauges", "belmora"));
        await RoundAsync(two.Arvonia);

        var (here, there) = (new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer")), new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer")));
        await here.OpenAsync("/exchange/partners/belmora");
        await here.OpenAsync(here.Page.QuerySelector("a[href$='/packets']")!.GetAttribute("href")!);
        Assert.Contains("Messages waiting: 1", here.Page.Body!.TextContent);
        Assert.Contains("cannot be reached", here.Page.Body!.TextContent);
        Assert.Contains("no mail server is set", here.Page.Body!.TextContent);
        Assert.Contains("duty@belmora.example", here.Page.Body!.TextContent);
        var file = await PacketAsync(here);

        await there.OpenAsync("/exchange/partners/arvonia/packets");
        await there.UploadAsync("#take-form", ("file", "letter.eml", "not a mail"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, there.Status);
        Assert.Contains("neither a packet nor a mail with one", there.Page.QuerySelector("#file-error")!.TextContent);
        await there.UploadAsync("#take-form", ("file", "arvonia.packet.json", file));
        Assert.Contains("1 messages taken in", there.Page.QuerySelector("#packets-done")!.TextContent);
        Assert.Equal("Gauges", Assert.Single(await ReceivedAsync(two.Belmora)).Content.Title);

        var back = await PacketAsync(there);
        await here.UploadAsync("#take-form", ("file", "belmora.packet.json", back));
        Assert.Contains("Nothing waits", here.Page.Body!.TextContent);
        await here.OpenAsync("/exchange/outbox");
        Assert.Contains("receipted", here.Page.QuerySelector("table")!.TextContent);
    }

    private static async Task<byte[]> PacketAsync(Browser browser)
    {
        var form = browser.Page.QuerySelector("form[action$='/packets/file']")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")));
        using var answer = await browser.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".packet.json", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }
}
