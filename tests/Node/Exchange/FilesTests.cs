using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Operation.Settings;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>Files of releases page by page: put in, looked at, approved, sent, shown, taken, and called back.</summary>
public sealed class FilesTests
{
    private static readonly (string, string)[] Fields =
    [
        ("Form.Recipients", "belmora"), ("Form.Kind", "information"), ("Form.Title", "An alarm"), ("Form.Tearline", "What is known"), ("Form.Authority", "customs"), ("Form.Gateway", "article 7"), ("Form.Purpose", "non-proliferation"), ("Form.Tlp", "amberstrict"),
        ("Form.Use", "intelligence"), ("Form.Level", "0"), ("Form.Text", "they asked"),
    ];

    [Fact]
    public async Task A_picture_and_a_document_go_as_they_were_looked_at_and_come_back_with_the_release()
    {
        await using var two = await PartnersAsync();
        var (officer, approver) = (new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer")), new Browser(await two.Arvonia.PersonAtWorkAsync("countersigner")));
        var (bare, note) = (MadePng.Of(120), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("count rate ", 40_000))));
        byte[] laden = [.. MadePng.Of(120, 1, [MadePng.Chunk("eXIf", "GPS N47.3686 E8.5391"u8)]), .. "more behind it"u8];
        await officer.OpenAsync("/exchange/releases/new");
        await officer.UploadAsync("main form", [.. Fields, ("Form.Step", "preview")], ("files", "C:\\photos\\alarm.png", laden), ("files", "readings.exe.txt", note));
        Assert.Equal((HttpStatusCode.OK, "What exactly each partner would see"), (officer.Status, officer.Heading));
        var shown = officer.Page.QuerySelector("pre.preview")!.TextContent;
        foreach (var content in new[] { bare, note })
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(content)), shown);
        Assert.Contains($"{laden.Length - bare.Length} bytes were left out", officer.Page.Body!.TextContent);
        Assert.Contains("Its name does not say what it is", officer.Page.Body.TextContent);
        // Whoever decides sees the picture itself, as it will leave.
        var picture = officer.Page.QuerySelector("main img")!.GetAttribute("src")!;
        using (var inline = await officer.Client.GetAsync(new Uri(picture, UriKind.Relative), Stop))
        {
            Assert.Equal(("image/png", "nosniff"), (inline.Content.Headers.ContentType!.MediaType, inline.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Null(inline.Content.Headers.ContentDisposition);
            Assert.Equal(bare, await inline.Content.ReadAsByteArrayAsync(Stop));
        }

        // Nobody else reaches what is being written.
        using (var other = await approver.Client.GetAsync(new Uri(picture, UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        await officer.SubmitAsync("main form", ("Form.Step", "propose"));
        Assert.StartsWith("/exchange/releases/", officer.At);
        await approver.OpenAsync($"{officer.At}/approve");
        Assert.Equal(shown, approver.Page.QuerySelector("pre.preview")!.TextContent);
        Assert.Single(approver.Page.QuerySelectorAll("main img"));
        await approver.SubmitAsync("main form", ("Form.Step", "approve"));

        var reader = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 1);
        var one = Assert.Single(await ReceivedAsync(two.Belmora));
        var page = $"/exchange/received/{one.Name}";
        await two.UntilAsync(async () =>
        {
            await reader.OpenAsync(page);
            return reader.Page.QuerySelectorAll("main .file a").Length == 2;
        });
        Assert.Single(reader.Page.QuerySelectorAll("main img"));
        var links = reader.Page.QuerySelectorAll("main .file a").Select(a => a.GetAttribute("href")!).ToList();
        using (var taken = await reader.Client.GetAsync(new Uri(links[1], UriKind.Relative), Stop))
        {
            Assert.Equal(("application/octet-stream", "attachment", "readings.exe.txt"), (taken.Content.Headers.ContentType!.MediaType, taken.Content.Headers.ContentDisposition!.DispositionType, taken.Content.Headers.ContentDisposition.FileNameStar ?? taken.Content.Headers.ContentDisposition.FileName));
            Assert.Contains("sandbox", taken.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal(note, await taken.Content.ReadAsByteArrayAsync(Stop));
        }

        // What is no picture is never shown, whoever asks.
        using (var asked = await reader.Client.GetAsync(new Uri($"{links[1]}?show=1", UriKind.Relative), Stop))
            Assert.Equal("attachment", asked.Content.Headers.ContentDisposition!.DispositionType);
        using (var administrator = await two.Belmora.PersonAsync("administrator"))
        using (var refused = await administrator.GetAsync(new Uri(links[0], UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await approver.OpenAsync(officer.At);
        await two.UntilAsync(async () =>
        {
            await approver.OpenAsync(officer.At);
            return approver.Page.Body!.TextContent.Contains("belmora: 4 of 4 parts", StringComparison.Ordinal);
        });

        await approver.OpenAsync($"{officer.At}/recall");
        await approver.SubmitAsync("main form", ("Form.Sort", "withdraw"), ("Form.Text", "a mistake"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 0);
        foreach (var link in links)
        {
            using var gone = await reader.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }

    [Fact]
    public async Task What_does_not_go_is_refused_at_its_field_and_what_was_put_in_can_be_taken_out()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = new ExchangeSettings { FileSize = 100_000, FilesOfRelease = 2 } });
        var officer = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await officer.OpenAsync("/exchange/releases/new");
        (string Name, byte[] Content, string Says)[] refused =
        [
            ("setup.pdf", [.. "MZ"u8, .. new byte[100]], "is a program"), ("a.tif", [.. "II*\0"u8, .. new byte[100]], "save it as PNG or JPEG"), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1], "is not written as a picture is"), ("photo\u202Egpj.exe", "text"u8.ToArray(), "plain name"),
            ("long.txt", new byte[100_001], "at most 97 KiB"),
        ];
        foreach (var (name, content, says) in refused)
        {
            await officer.UploadAsync("main form", [.. Fields, ("Form.Step", "preview")], ("files", name, content));
            Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
            Assert.Contains(says, officer.Page.QuerySelector("#files-error")!.TextContent);
        }

        await officer.UploadAsync("main form", [.. Fields, ("Form.Step", "preview")], ("files", "1.txt", "one"u8.ToArray()), ("files", "2.txt", "two"u8.ToArray()), ("files", "3.txt", "three"u8.ToArray()));
        Assert.Contains("at most 2 files", officer.Page.QuerySelector("#files-error")!.TextContent);
        // The two that came first are there; one goes again.
        Assert.Equal(2, officer.Page.QuerySelectorAll("input[name='Form.Remove']").Length);
        await officer.UploadAsync("main form", [.. Fields, ("Form.Remove", officer.Page.QuerySelector("input[name='Form.Remove']")!.GetAttribute("value")!), ("Form.Step", "preview")], ("files", "4.txt", "four"u8.ToArray()));
        Assert.Equal(["2.txt", "4.txt"], officer.Page.QuerySelectorAll("main .file a").Select(a => a.TextContent));
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[BundleWords.LargestRequest + 1]), "files", "x" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/exchange/releases/new", UriKind.Relative)) { Content = large };
        request.Headers.ExpectContinue = true;
        using var answer = await officer.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_partner_with_smaller_limits_declines_and_says_why()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = new ExchangeSettings { FileSize = s.Authority == "arvonia" ? 1000 : 10 } });
        var (desk, id) = (Of<Modules.Exchange.Releases.ReleaseDesk>(two.Arvonia), "0123456789abcdef0123456789abcdef");
        await Of<ReleaseFilesDesk>(two.Arvonia).AddAsync(Reader(two.Arvonia, Ada), id, TakenFile.Of("a.txt", "eleven byte"u8.ToArray(), Of<ExchangePolicy>(two.Arvonia).FileSize), Stop);
        var draft = Modules.Exchange.Releases.ReleaseDraft.Read(Form("with a file", "belmora"), null, "arvonia", null, ReleaseFilesDesk.Announced([.. await Of<ReleaseFilesDesk>(two.Arvonia).OfDraftAsync(Reader(two.Arvonia, Ada), id, Stop)]));
        await desk.ProposeAsync(Reader(two.Arvonia, Ada), id, draft, null, [.. (await desk.PreviewAsync(id, draft, Ada.Id, Stop)).Select(p => p.Digest)], "asked", Stop);
        await desk.ApproveAsync(Reader(two.Arvonia, Bert), id, 1, Stop);
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).Any(m => m.State == (int)OutgoingState.Declined));
        Assert.Equal("exchange.declined.files", Assert.Single(await OutboxAsync(two.Arvonia), m => m.Kind == MessageKinds.Release).Code);
        // Nothing of the file goes to who did not take the release in.
        await RoundAsync(two.Arvonia);
        Assert.DoesNotContain(await OutboxAsync(two.Arvonia), m => m.Kind == MessageKinds.ReleasePart);
    }
}
