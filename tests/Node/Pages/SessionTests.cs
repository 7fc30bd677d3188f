using System.Net;
using Cordon.Node.Doors;

namespace Cordon.Tests.Node.Pages;

public sealed class SessionTests(RunningNode shared)
{
    [Fact]
    public async Task The_printed_link_opens_one_session_and_works_once()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var link = Path($"{Session.StartPath}?token={node.Host.Start.Text}");
        var first = node.Stranger();
        using var opened = await first.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie")).Split("; ").ToList();
        Assert.Contains("httponly", cookie, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparer.OrdinalIgnoreCase);
        Assert.Equal("operator at this computer", await first.GetStringAsync(Path("/test/person"), Stop));

        using var again = await node.Stranger().GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie") && again.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("cordon-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_of_one_start_is_worth_nothing_at_the_next()
    {
        await using var other = new RunningNode();
        await other.InitializeAsync();
        var form = await Html.FormAsync(other.Stranger(), "/start");
        Assert.NotEmpty(form["__RequestVerificationToken"]);
        using var response = await shared.Stranger().PostAsync(Path("/start"), new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["key"] = shared.Key }), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_api_key_opens_a_session_and_a_wrong_one_does_not()
    {
        Assert.Equal("tests", await (await shared.PersonAsync()).GetStringAsync(Path("/test/person"), Stop));
        var client = shared.Stranger();
        var form = await Html.FormAsync(client, "/start");
        form["key"] = "cordon_wrong";
        using var response = await client.PostAsync(Path("/start"), new FormUrlEncodedContent(form), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("The key is unknown or has expired", await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var client = shared.Stranger();
        var form = await Html.FormAsync(client, "/start");
        using var without = await client.PostAsync(Path("/start"), new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = shared.Key }), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var foreign = await shared.Stranger().PostAsync(Path("/start"), new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["key"] = shared.Key }), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task What_another_site_causes_is_not_done(string site, HttpStatusCode status)
    {
        var person = await shared.PersonAsync();
        person.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        using var response = await person.PostAsync(Path("/test/person"), null, Stop);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("tests", await person.GetStringAsync(Path("/test/person"), Stop));
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        var person = await shared.PersonAsync();
        var token = (await Html.FormAsync(person, "/", "form.leave"))["__RequestVerificationToken"];
        using var left = await person.PostAsync(Path("/leave"), new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }), Stop);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        using var after = await person.GetAsync(Path("/"), Stop);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
