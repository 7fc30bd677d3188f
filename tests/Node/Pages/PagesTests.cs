using Cordon.Modules.People;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Matrix;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Tests.Node.Pages;

/// <summary>What every page owes to everybody, however they read it.</summary>
public sealed class PagesTests(RunningNode node)
{
    [Fact]
    public async Task Every_page_has_language_title_one_heading_and_one_main_part_and_nothing_inline()
    {
        var pages = node.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count == 0 && e.Metadata.GetRequiredMetadata<DoorAttribute>().Door == Door.Person).ToDictionary(e => e.RoutePattern.RawText!, e => e.Metadata.GetRequiredMetadata<DoorAttribute>().Permission);
        Assert.Contains("/", pages.Keys);
        // An auditor has no other duty, so nobody opens every page.
        var (person, auditor) = (await node.PersonAtWorkAsync(), await node.PersonAtWorkAsync(Duty.Auditor.Name));
        foreach (var (path, permission) in pages)
            Check(await Html.GetAsync(PermissionMatrix.Shipped.Find(permission)!.Duties.SetEquals([Duty.Auditor]) ? auditor : person, path));
        Check(await Html.GetAsync(node.Stranger(), "/sign-in"));
        Check(await Html.GetAsync(node.Stranger(), (await PeopleModule.FirstLinkAsync(node.Host.App.Services, TestContext.Current.CancellationToken) ?? "/sign-in")));
    }

    /// <summary>There reading really waits, and a page that shows what it has not read yet fails.</summary>
    [Fact]
    public async Task Every_page_opens_on_PostgreSQL_too()
    {
        Assert.SkipWhen(EachDatabaseAttribute.MissingPostgres is not null, EachDatabaseAttribute.MissingPostgres ?? "");
        await using var place = await TestPlace.NewAsync(TestDatabase.PostgreSQL);
        await using var other = new RunningNode(new Cordon.Modules.Operation.Settings.NodeSettings { Postgres = place.Postgres });
        await other.InitializeAsync();
        await Screening.ScreeningNode.ImportAsync(other, Repository.PathOf("samples", "lists"));
        var (person, auditor) = (await other.PersonAtWorkAsync(), await other.PersonAtWorkAsync(Duty.Auditor.Name));
        var pages = other.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count == 0 && e.Metadata.GetRequiredMetadata<DoorAttribute>().Door == Door.Person)
            .Select(e => (Path: e.RoutePattern.RawText!, e.Metadata.GetRequiredMetadata<DoorAttribute>().Permission));
        foreach (var (path, permission) in pages.Append(($"/screening/lists/{Screening.ScreeningNode.Shipped}", "lists.see")).Append(($"/screening/lists/{Screening.ScreeningNode.Shipped}/1", "lists.see")))
        {
            using var response = await (PermissionMatrix.Shipped.Find(permission)!.Duties.SetEquals([Duty.Auditor]) ? auditor : person).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        }
    }

    private static void Check(AngleSharp.Dom.IDocument page)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Cordon", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("style, script:not([src]), [style]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden])"), i => Assert.Single(page.QuerySelectorAll($"label[for='{i.Id}']")));
    }

    [Fact]
    public async Task Whatever_is_posted_to_a_page_gets_a_page_and_never_a_failure()
    {
        var person = await node.PersonAsync();
        var pages = node.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => e.RoutePattern.RawText!.Replace("{Person}", "nobody", StringComparison.Ordinal)).ToList();
        person.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var token = (await Html.GetAsync(person, "/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in pages)
        {
            foreach (var handler in new[] { "", "none", "code", "password", "invite", "change", "issue", "recovery", "state", "end", "except" })
            {
                using var response = await person.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["_handler"] = handler }), TestContext.Current.CancellationToken);
                Assert.True((int)response.StatusCode is < 500 and not 302 || response.Headers.Location is not null, $"{handler} at {path}: {response.StatusCode}");
                if ((int)response.StatusCode >= 400)
                {
                    var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    Assert.True(Html.Parse(body).QuerySelector("h1") is not null, $"{handler} at {path}: {body}");
                }
            }
        }
    }

    [Fact]
    public async Task Stylesheet_and_icon_are_there_and_may_be_kept_for_ever()
    {
        var page = await Html.GetAsync(node.Stranger(), "/sign-in");
        foreach (var link in page.QuerySelectorAll("link"))
        {
            using var response = await node.Stranger().GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(2, page.QuerySelectorAll("link").Length);
    }

    [Fact]
    public async Task The_overview_shows_the_log_and_its_key()
    {
        var page = await Html.GetAsync(await node.PersonAsync(), "/");
        Assert.Contains(node.Journal.LogKey.ToString(), page.Body!.TextContent);
        Assert.Equal("page", page.QuerySelector("nav a[href='/']")!.GetAttribute("aria-current"));
    }
}
