using System.IO.Compression;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Fetch;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Reference.Fetch;

public sealed class ListFetcherTests
{
    private static readonly WatchlistFile Known = new("a.csv", "entities", "", 0, "", "\"v1\"", "Sun, 01 Mar 2026 08:00:00 GMT");

    [Fact]
    public async Task A_file_is_fetched_with_its_validators()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok("id,name\n", "ETag: \"v2\"\r\nLast-Modified: Mon, 02 Mar 2026 08:00:00 GMT\r\n"));
        var (fetched, text) = await Fetch(server.Url);
        Assert.Equal((false, 8L, "\"v2\"", "Mon, 02 Mar 2026 08:00:00 GMT"), (fetched.IsUnchanged, fetched.Bytes, fetched.ETag, fetched.LastModified));
        Assert.Equal("id,name\n", text);
        Assert.DoesNotContain("If-None-Match", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task A_known_file_is_asked_for_with_its_validators_and_not_fetched_again()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response("304 Not Modified", headers: "ETag: \"v1\"\r\n"));
        var (fetched, text) = await Fetch(server.Url, Known);
        Assert.Equal((true, ""), (fetched.IsUnchanged, text));
        var request = Assert.Single(server.Requests);
        Assert.Contains("If-None-Match: \"v1\"\r\n", request);
        Assert.Contains("If-Modified-Since: Sun, 01 Mar 2026 08:00:00 GMT\r\n", request);
    }

    [Fact]
    public async Task Not_modified_without_having_asked_is_no_answer()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response("304 Not Modified"));
        Assert.Equal("watchlist.fetch.status", (await Refusal(server.Url)).Code);
    }

    [Fact]
    public async Task Redirections_are_followed_a_few_times_and_only_to_allowed_addresses()
    {
        await using var target = new LoopbackServer(_ => LoopbackServer.Ok("there"));
        await using var server = new LoopbackServer(_ => LoopbackServer.Response("302 Found", headers: $"Location: {target.Url}x\r\n"));
        Assert.Equal("there", (await Fetch(server.Url)).Text);
        await using var elsewhere = new LoopbackServer(_ => LoopbackServer.Response("301 Moved Permanently", headers: "Location: http://arvonia.example/list.csv\r\n"));
        Assert.Equal("watchlist.address", (await Refusal(elsewhere.Url)).Code);
        LoopbackServer? circle = null;
        await using (circle = new LoopbackServer(_ => LoopbackServer.Response("307 Temporary Redirect", headers: "Location: /again\r\n")))
            Assert.Equal("watchlist.fetch.redirections", (await Refusal(circle.Url)).Code);
        Assert.Equal(6, circle.Requests.Count);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("500 Internal Server Error")]
    [InlineData("206 Partial Content")]
    [InlineData("204 No Content")]
    public async Task Any_other_status_is_refused_with_its_number(string status)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(status));
        var fault = await Refusal(server.Url);
        Assert.Equal(("watchlist.fetch.status", status[..3]), (fault.Code, fault.Arguments["status"]));
    }

    [Fact]
    public async Task An_answer_cut_off_is_refused()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok("id,name\nav-1,Ilya\n")[..^5]);
        Assert.Equal("watchlist.fetch.failed", (await Refusal(server.Url)).Code);
    }

    [Fact]
    public async Task More_bytes_than_the_bound_are_refused_also_when_they_come_packed()
    {
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[4 << 20]);
        await using var server = new LoopbackServer(_ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\nConnection: close\r\n\r\n"), .. bomb.ToArray()]);
        Assert.Equal("watchlist.fetch.large", (await Refusal(server.Url, new() { MaxBytes = 1 << 20 })).Code);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_the_time_allowed()
    {
        await using var server = new LoopbackServer(_ => null);
        var clock = new FakeTimeProvider();
        using var fetcher = new ListFetcher(new() { Time = TimeSpan.FromSeconds(60) }, clock);
        var fetching = fetcher.FetchAsync(server.Url, null, Stream.Null, TestContext.Current.CancellationToken);
        await server.Asked;
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("watchlist.fetch.time", (await Assert.ThrowsAsync<FaultException>(() => fetching)).Fault.Code);
    }

    [Fact]
    public async Task A_fetch_that_the_caller_stops_is_stopped()
    {
        await using var server = new LoopbackServer(_ => null);
        using var stop = new CancellationTokenSource();
        using var fetcher = new ListFetcher(new(), TimeProvider.System);
        var fetching = fetcher.FetchAsync(server.Url, null, Stream.Null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task Nobody_there_is_said_so()
    {
        var server = new LoopbackServer(_ => null);
        var url = server.Url;
        await server.DisposeAsync();
        Assert.Equal("watchlist.fetch.failed", (await Refusal(url)).Code);
    }

    [Theory]
    [InlineData("https://arvonia.example/list.csv", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://arvonia.example/", false)]
    [InlineData("https://user:secret@arvonia.example/", false)]
    [InlineData("ftp://arvonia.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("list.csv", false)]
    [InlineData("", false)]
    public void Only_https_is_allowed_beyond_this_machine(string url, bool allowed) => Assert.Equal(allowed, OutsideAddress.IsAllowed(url));

    private static async Task<(Fetched Fetched, string Text)> Fetch(string url, WatchlistFile? known = null, FetchLimits? limits = null)
    {
        using var fetcher = new ListFetcher(limits ?? new(), TimeProvider.System);
        using var output = new MemoryStream();
        var fetched = await fetcher.FetchAsync(url, known, output, TestContext.Current.CancellationToken);
        return (fetched, Encoding.UTF8.GetString(output.ToArray()));
    }

    private static async Task<Fault> Refusal(string url, FetchLimits? limits = null) =>
        (await Assert.ThrowsAsync<FaultException>(() => Fetch(url, null, limits))).Fault;
}
