using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cordon.Modules.Hits.Evidence;
using Cordon.Modules.Hits.Life;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Hits;

public sealed class EvidenceTests(ScreeningNode lists)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_with_its_hash_and_comes_out_as_it_went_in_and_never_as_a_page()
    {
        var hit = await HitStage.AskAsync(lists.Node, "evidence-evidence");
        var person = await lists.Node.PersonAtWorkAsync("duty-officer");
        var content = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");
        using var added = await person.SendAsync(await UploadAsync(person, hit, "../<b>invoice</b>.html", new ByteArrayContent(content)), Stop);
        Assert.Equal($"/hits/{hit.Id}", added.Headers.Location?.ToString());
        var file = Assert.Single((await HitStage.NowAsync(lists.Node, hit)).Evidence);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(content)), (long)content.Length, "b>.html"), (file.Sha256, file.Bytes, file.Name));
        using var taken = await person.GetAsync(new Uri($"/hits/{hit.Id}/evidence/{file.Sha256}", UriKind.Relative), Stop);
        Assert.Equal(content, await taken.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(("application/octet-stream", "attachment"), (taken.Content.Headers.ContentType!.MediaType, taken.Content.Headers.ContentDisposition!.DispositionType));
        // The same file cannot be reached by another hit.
        var other = await HitStage.AskAsync(lists.Node, "evidence-other");
        using var foreign = await person.GetAsync(new Uri($"/hits/{other.Id}/evidence/{file.Sha256}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_file_of_a_gigabyte_is_refused_before_it_is_read_and_leaves_nothing_behind()
    {
        var hit = await HitStage.AskAsync(lists.Node, "evidence-gigabyte");
        var person = await lists.Node.PersonAtWorkAsync("duty-officer");
        var files = FilesIn(lists.Node);
        using var endless = new Endless(1L << 30);
        using var request = await UploadAsync(person, hit, "disk.img", new StreamContent(endless));
        request.Headers.ExpectContinue = true;
        using var response = await person.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("larger than this door takes", Html.Parse(await response.Content.ReadAsStringAsync(Stop)).Body!.TextContent);
        Assert.True(endless.Position < EvidenceStore.LargestRequest, $"{endless.Position} bytes were sent");
        Assert.Equal(files, FilesIn(lists.Node));
        Assert.Empty((await HitStage.NowAsync(lists.Node, hit)).Evidence);
    }

    [Fact]
    public async Task An_empty_file_and_one_without_a_name_are_refused()
    {
        var hit = await HitStage.AskAsync(lists.Node, "evidence-empty");
        var person = await lists.Node.PersonAtWorkAsync("duty-officer");
        foreach (var (name, content) in new[] { ("a.txt", ""), ("..", "x"), (new string('n', 201), "x") })
        {
            using var response = await person.SendAsync(await UploadAsync(person, hit, name, new ByteArrayContent(Encoding.UTF8.GetBytes(content))), Stop);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_file_without_the_token_of_its_page_is_not_taken()
    {
        var hit = await HitStage.AskAsync(lists.Node, "evidence-token");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "a.txt" } };
        using var response = await (await lists.Node.PersonAtWorkAsync("duty-officer")).PostAsync(new Uri($"/hits/{hit.Id}/evidence", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<HttpRequestMessage> UploadAsync(HttpClient person, Hit hit, string name, HttpContent content)
    {
        var page = await Html.GetAsync(person, $"/hits/{hit.Id}");
        var token = page.QuerySelector($"form[action='/hits/{hit.Id}/evidence'] input[type=hidden]")!.GetAttribute("value")!;
        return new HttpRequestMessage(HttpMethod.Post, new Uri($"/hits/{hit.Id}/evidence", UriKind.Relative)) { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { content, "file", name } } };
    }

    private static int FilesIn(RunningNode node) => Directory.GetFiles(Path.Combine(node.Data, "blobs"), "*", SearchOption.AllDirectories).Length;

    /// <summary>As many zeros as one wants.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : origin == SeekOrigin.End ? length + offset : Position + offset;

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
