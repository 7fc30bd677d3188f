using System.Net;
using Cordon.Modules.People;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.People;

public sealed class FirstAdministratorTests
{
    private readonly ShiftedClock _clock = new();

    [Fact]
    public async Task The_printed_link_makes_one_administrator_who_comes_in_with_a_second_factor_only()
    {
        await using var node = new RunningNode(new NodeSettings(), clock: _clock);
        await node.InitializeAsync();
        var services = node.Host.App.Services;
        var link = (await PeopleModule.FirstLinkAsync(services, Stop))!;
        Assert.False(await PeopleModule.IsInGoodHandsAsync(services, Stop));
        var browser = new Browser(node.Stranger());
        await browser.OpenAsync(link);
        // A link that is only looked at, by a mail program perhaps, still works.
        await browser.OpenAsync(link);
        await browser.SubmitAsync("main form", ("Form.Name", "Ada"), ("Form.UserName", "Ada"), ("Form.Password", "short"), ("Form.Again", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("12 to 128", browser.Page.QuerySelector("#password-error")!.TextContent);

        await browser.SubmitAsync("main form", ("Form.Name", "Ada"), ("Form.UserName", "Ada"), ("Form.Password", Newcomer.Password), ("Form.Again", Newcomer.Password));
        Assert.Equal("/account/second-factor", browser.At);
        await browser.OpenAsync("/people");
        Assert.Equal("/account/second-factor", browser.At);
        Assert.False(await PeopleModule.IsInGoodHandsAsync(services, Stop));
        Assert.Null(await PeopleModule.FirstLinkAsync(services, Stop));

        await browser.OpenAsync(link);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("used before", browser.Page.Body!.TextContent);
        var opened = Assert.Single((await Newcomer.RecordedAsync(node, "AccountOpened")).Cast<AccountOpened>());
        Assert.Equal(("ada", "Ada", "administrator"), (opened.UserName, opened.Name, string.Join(' ', opened.Duties)));
    }

    [Fact]
    public async Task With_an_authenticator_app_the_administrator_is_in_and_the_node_in_good_hands()
    {
        await using var node = new RunningNode(new NodeSettings(), clock: _clock);
        await node.InitializeAsync();
        var first = await Newcomer.FirstAsync(node, _clock);
        Assert.True(await PeopleModule.IsInGoodHandsAsync(node.Host.App.Services, Stop));
        await first.Browser.OpenAsync("/people");
        Assert.Equal("People", first.Browser.Heading);
        await first.Browser.OpenAsync("/screening");
        Assert.Equal(HttpStatusCode.Forbidden, first.Browser.Status);
        var denied = Assert.Single((await Newcomer.RecordedAsync(node, "AccessDenied")).Cast<AccessDenied>());
        Assert.Equal(("GET /screening", "screening.ask", 1), (denied.Door, denied.Permission, denied.Times));
        Assert.Equal(["link", "link"], (await Newcomer.RecordedAsync(node, "SignedIn")).Cast<SignedIn>().Select(s => Assert.Single(s.Methods)));
    }

    [Fact]
    public async Task A_link_of_another_start_or_a_guess_makes_nobody_anything()
    {
        await using var node = new RunningNode(new NodeSettings(), clock: _clock);
        await node.InitializeAsync();
        foreach (var token in new[] { "", "x", new string('A', 43) })
        {
            var browser = new Browser(node.Stranger());
            await browser.OpenAsync($"/welcome?token={token}");
            Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
            Assert.Empty(browser.Page.QuerySelectorAll("main form"));
        }

        Assert.NotNull(await PeopleModule.FirstLinkAsync(node.Host.App.Services, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
