using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Hotline;

/// <summary>Files of calls page by page: put in, looked at, sent, shown, taken, and taken back.</summary>
public sealed class CallFilePagesTests
{
    private static readonly (string, string)[] Alert =
    [
        ("Form.Partner", "belmora"), ("Form.Urgency", "flash"), ("Form.Subject", "Two drums off the manifest"), ("Form.Fields[what]", "two drums"), ("Form.Tlp", "amberstrict"), ("Form.Use", "intelligence"),
    ];

    [Fact]
    public async Task A_picture_is_looked_at_goes_behind_the_call_and_comes_back_and_so_does_that_of_the_answer()
    {
        await using var two = await Exchange.TwoStates.PartnersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        var bert = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        var (bare, note) = (MadePng.Of(120), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("count rate ", 40_000))));
        byte[] laden = [.. MadePng.Of(120, 1, [MadePng.Chunk("eXIf", "GPS N47.3686 E8.5391"u8)]), .. "more behind it"u8];
        await ada.OpenAsync("/hotline/new?kind=alert");
        // Somebody who sends at once is shown first what would leave.
        await ada.UploadAsync("main form", Alert, ("files", "C:\\photos\\alarm.png", laden), ("files", "readings.exe.txt", note));
        Assert.Equal((HttpStatusCode.OK, "/hotline/new?kind=alert"), (ada.Status, ada.At));
        Assert.Contains($"{laden.Length - bare.Length} bytes were left out", ada.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Its name does not say what it is", ada.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("Two drums off the manifest", ada.Page.QuerySelector("#subject")!.GetAttribute("value"));
        foreach (var content in new[] { bare, note })
            Assert.Contains(Digest(content), ada.Page.Body.TextContent, StringComparison.Ordinal);
        var draft = ada.Page.QuerySelector("main img")!.GetAttribute("src")!;
        Assert.Equal(bare, await GetAsync(ada, draft));
        using (var other = await bert.Client.GetAsync(new Uri(draft, UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        await ada.UploadAsync("main form", Alert);
        Assert.Equal("Two drums off the manifest", ada.Heading);
        var (at, id) = (ada.At, ada.At["/hotline/".Length..]);

        await bert.OpenAsync("/hotline");
        await two.UntilAsync(async () =>
        {
            await two.Belmora.Journal.WaitForSubscribersAsync(Stop);
            await bert.OpenAsync($"/hotline/arvonia.{id}");
            return bert.Page.QuerySelectorAll("main .file a").Length == 2;
        });
        var links = bert.Page.QuerySelectorAll("main .file a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(note, await GetAsync(bert, links[1]));
        using (var taken = await bert.Client.GetAsync(new Uri(links[1], UriKind.Relative), Stop))
        {
            Assert.Equal(("application/octet-stream", "attachment"), (taken.Content.Headers.ContentType!.MediaType, taken.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Contains("sandbox", taken.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        using (var administrator = await two.Belmora.PersonAsync("administrator"))
        using (var refused = await administrator.GetAsync(new Uri(links[0], UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await two.UntilAsync(async () =>
        {
            await ada.OpenAsync(at);
            return ada.Page.Body!.TextContent.Contains("file 2 of 2 is there", StringComparison.Ordinal);
        });

        await bert.OpenAsync($"/hotline/arvonia.{id}/answer");
        await bert.UploadAsync("main form", [("Form.Outcome", "done"), ("Form.Text", "Held at berth 4"), ("Form.Step", "look")], ("files", "drum.png", MadePng.Of(40)));
        Assert.Single(bert.Page.QuerySelectorAll("main img"));
        Assert.Equal("Held at berth 4", bert.Page.QuerySelector("#text")!.TextContent);
        await bert.UploadAsync("main form", [("Form.Outcome", "done"), ("Form.Text", "Held at berth 4")]);
        Assert.Equal($"/hotline/arvonia.{id}", bert.At);
        await two.UntilAsync(async () =>
        {
            await two.Arvonia.Journal.WaitForSubscribersAsync(Stop);
            await ada.OpenAsync(at);
            return ada.Page.QuerySelectorAll("main img").Length == 2;
        });
        Assert.Equal(bert.Page.QuerySelectorAll("main dd code").Select(c => c.TextContent), ada.Page.QuerySelectorAll("main dd code").Select(c => c.TextContent));
        Assert.Equal(2, ada.Page.QuerySelectorAll("main dd code").Length);

        // They stand in the log book and in the situation report, with their digests.
        await ada.OpenAsync("/hotline");
        Assert.Contains("files: 3", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var report = JsonNode.Parse(await ada.Client.GetStringAsync(new Uri("/hotline/situation/report.json", UriKind.Relative), Stop))!;
        Assert.Equal([Digest(bare), Digest(note), Digest(MadePng.Of(40))], report["began"]![0]!["files"]!.AsArray().Select(f => f!["sha256"]!.GetValue<string>()));
        Assert.Contains($"alarm.png {Digest(bare)}", await ada.Client.GetStringAsync(new Uri("/hotline/situation/report.csv", UriKind.Relative), Stop), StringComparison.Ordinal);

        await ada.OpenAsync($"{at}/take-back");
        await ada.SubmitAsync("main form", ("Form.Text", ""));
        Assert.NotNull(ada.Page.QuerySelector("#text-error"));
        await ada.SubmitAsync("main form", ("Form.Text", "the wrong ones"));
        Assert.Equal(at, ada.At);
        await two.UntilAsync(async () =>
        {
            await bert.OpenAsync($"/hotline/arvonia.{id}");
            return bert.Page.Body!.TextContent.Contains("file 1 of 2 was taken back by its sender", StringComparison.Ordinal);
        });
        foreach (var link in links)
        {
            using var gone = await bert.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        // What Belmora sent with its answer is Belmora's, and stays.
        await ada.OpenAsync(at);
        Assert.Contains("the wrong ones", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MadePng.Of(40), await GetAsync(ada, ada.Page.QuerySelectorAll("main .file a")[^1].GetAttribute("href")!));
        await ada.OpenAsync($"{at}/take-back");
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
    }

    [Fact]
    public async Task What_does_not_go_is_refused_at_its_field_and_what_was_put_in_can_be_taken_out()
    {
        await using var two = await Exchange.TwoStates.PartnersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await ada.OpenAsync("/hotline/new?kind=alert");
        await ada.UploadAsync("main form", Alert, ("files", "setup.pdf", [.. "MZ"u8, .. new byte[100]]));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.Contains("is a program", ada.Page.QuerySelector("#files-error")!.TextContent, StringComparison.Ordinal);
        await ada.UploadAsync("main form", Alert, ("files", "1.txt", "one"u8.ToArray()), ("files", "2.txt", "two"u8.ToArray()));
        await ada.UploadAsync("main form", [.. Alert, ("Form.Remove", Digest("one"u8))]);
        Assert.Equal(["2.txt"], ada.Page.QuerySelectorAll("main .file a").Select(a => a.TextContent));
        // Somebody took it out in another window: what would leave is not what this form showed.
        await ada.UploadAsync("main form", [.. Alert, ("Form.Seen", Digest("one"u8))]);
        Assert.Equal("/hotline/new?kind=alert", ada.At);
        await ada.UploadAsync("main form", Alert);
        Assert.Equal("Two drums off the manifest", ada.Heading);
        Assert.Single(ada.Page.QuerySelectorAll("main .file"));
    }

    private static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<byte[]> GetAsync(Browser browser, string address) => await browser.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop);
}
