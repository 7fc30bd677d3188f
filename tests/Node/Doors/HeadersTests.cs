using System.Net;

namespace Cordon.Tests.Node.Doors;

public sealed class HeadersTests(RunningNode node)
{
    [Theory]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/log/checkpoint", HttpStatusCode.OK)]
    [InlineData("/log/tile/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/test/refuses", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/test/fails?secret=x", HttpStatusCode.InternalServerError)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Every_reply_carries_them(string path, HttpStatusCode status)
    {
        using var response = await node.Program().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        var policy = Header(response, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*'));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        if (!path.StartsWith("/log", StringComparison.Ordinal) || status != HttpStatusCode.OK)
            Assert.Contains("no-store", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task A_name_that_is_not_this_computers_is_refused()
    {
        var client = node.Stranger();
        client.DefaultRequestHeaders.Host = "rebound.corvale.example";
        using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
