using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Matrix;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Tests.Node.People;

/// <summary>The permission matrix as the node keeps it: every route, every duty, over HTTP.</summary>
public sealed partial class MatrixTests(RunningNode node)
{
    private static readonly string[] ForNoRoute = ["cases.see-all", "joint-cases.see-all", "matching.see-all", "screening.what-if"];

    [Fact]
    public void The_permission_matrix_covers_every_route()
    {
        var closed = Doors().Where(d => d.Declared.Door != Door.Public).ToList();
        Assert.True(closed.Count > 20);
        Assert.Empty(closed.Where(d => PermissionMatrix.Shipped.Find(d.Declared.Permission) is null).Select(d => $"{d.Method} {d.Pattern}"));
    }

    [Fact]
    public void No_row_of_the_matrix_is_idle()
    {
        var named = Doors().Select(d => d.Declared.Permission).Concat(ForNoRoute).ToHashSet();
        Assert.Empty(PermissionMatrix.Shipped.Permissions.Select(p => p.Name).Where(p => !named.Contains(p)));
    }

    public static TheoryData<string> Duties => [.. Duty.All.Select(d => d.Name)];

    [Theory, MemberData(nameof(Duties))]
    public async Task Each_duty_gets_in_exactly_where_the_matrix_says(string duty)
    {
        var person = await node.PersonAtWorkAsync(duty);
        var wrong = new List<string>();
        foreach (var (method, pattern, declared, accepts) in Doors().Where(d => d.Declared.Door is Door.Person or Door.Either))
        {
            // A form without its token is refused behind the door, before anything is done.
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern)) { Content = method == "GET" ? null : new StringContent("a=b", Encoding.UTF8, accepts) };
            using var response = await person.SendAsync(request, TestContext.Current.CancellationToken);
            var allowed = PermissionMatrix.Shipped.Find(declared.Permission)!.Duties.Any(d => d.Name == duty);
            Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
            if (allowed == (response.StatusCode == HttpStatusCode.Forbidden))
                wrong.Add($"{method} {pattern}: {(allowed ? "should let in" : "should refuse")}, said {(int)response.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_administrator_sees_no_case_content()
    {
        var may = PermissionMatrix.Shipped.Of([Duty.Administrator.Name]).ToList();
        Assert.DoesNotContain(may, p => p.StartsWith("screening.", StringComparison.Ordinal));
        Assert.Contains("lists.import", may);
    }

    [Fact]
    public async Task The_page_shows_the_matrix_in_the_language_of_its_reader()
    {
        var person = await node.PersonAsync(Duty.Auditor.Name);
        var english = await Html.GetAsync(person, "/people/permissions");
        Assert.Equal(PermissionMatrix.Shipped.Permissions.Count(), english.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(PermissionMatrix.Shipped.Permissions.Sum(p => p.Duties.Count), english.QuerySelectorAll("td.mark:not(.not)").Length);
        Assert.Equal("Who may do what", english.QuerySelector("h1")!.TextContent);

        person.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de, fr-CH;q=0.8, en;q=0.5");
        var french = await Html.GetAsync(person, "/people/permissions");
        Assert.Equal(("fr", "Qui peut faire quoi"), (french.DocumentElement.GetAttribute("lang"), french.QuerySelector("h1")!.TextContent));
    }

    [Theory]
    [InlineData("/people/permissions?a=b", "/people/permissions?a=b")]
    [InlineData("https://corvale.example/", "/")]
    [InlineData("//corvale.example/", "/")]
    [InlineData("/\\corvale.example/", "/")]
    [InlineData("/\tcorvale", "/")]
    [InlineData("", "/")]
    public async Task A_chosen_language_stays_and_the_way_back_leads_nowhere_else(string back, string location)
    {
        var client = node.Stranger();
        var form = await Html.FormAsync(client, "/sign-in", "form.language");
        (form["language"], form["back"]) = ("fr", back);
        using var chosen = await client.PostAsync(new Uri("/language", UriKind.Relative), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, location), (chosen.StatusCode, chosen.Headers.Location!.ToString()));
        Assert.Equal("fr", (await Html.GetAsync(client, "/sign-in")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Somebody_with_a_session_chooses_a_language_too_and_a_form_without_token_gets_a_page()
    {
        var person = await node.PersonAsync(Duty.Auditor.Name);
        var form = await Html.FormAsync(person, "/people/permissions", "form.language");
        form["language"] = "fr";
        using var chosen = await person.PostAsync(new Uri("/language", UriKind.Relative), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        Assert.Equal("/people/permissions", chosen.Headers.Location?.ToString());

        person.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var refused = await person.PostAsync(new Uri("/language", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
    }

    private IEnumerable<(string Method, string Pattern, DoorAttribute Declared, string Accepts)> Doors() =>
        node.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m =>
                (m, "/" + e.RoutePattern.RawText!.TrimStart('/'), e.Metadata.GetRequiredMetadata<DoorAttribute>(), e.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/x-www-form-urlencoded")));

    /// <summary>The pattern with something in the place of each parameter.</summary>
    private static Uri Filled(string pattern) =>
        new(Parameter().Replace(pattern, p => p.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1"), UriKind.Relative);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
