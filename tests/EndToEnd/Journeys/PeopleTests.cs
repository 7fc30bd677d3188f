using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>An administrator adds a passkey, invites a colleague, and signs in again with the passkey alone.</summary>
public sealed class PeopleTests(Chromium chromium)
{
    [Fact]
    public async Task An_administrator_adds_a_passkey_invites_a_colleague_and_comes_back_with_the_passkey()
    {
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await new FirstStart(visitor, node).BecomeAdministratorAsync();

        await page.GotoAsync("/account/second-factor");
        await page.GetByLabel("Name of the passkey").FillAsync("work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "work laptop" })).ToBeVisibleAsync();
        await visitor.LookAsync("second-factors");
        await page.GotoAsync("/account");
        await visitor.LookAsync("account");

        await page.GetByRole(AriaRole.Link, new() { Name = "People", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Invite a person" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Berta Bell");
        await page.GetByLabel("User name").FillAsync("berta");
        await page.GetByLabel("case officer").CheckAsync();
        await visitor.LookAsync("invite");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await visitor.LookAsync("invite-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Expect(page.Locator("code.link")).ToBeVisibleAsync();
        await visitor.LookAsync("invite-link");
        await page.GetByRole(AriaRole.Link, new() { Name = "All people" }).ClickAsync();
        await visitor.LookAsync("people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Berta Bell" }).ClickAsync();
        await visitor.LookAsync("person");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Overview");
    }

    /// <summary>A device with a passkey store that is not there: Chromium's own, for tests (WebAuthn, section 11).</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
    }
}
