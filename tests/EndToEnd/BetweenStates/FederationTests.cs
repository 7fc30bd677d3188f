using System.Text.RegularExpressions;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.BetweenStates;

/// <summary>Three States on one computer: an alert in one, a call, a release, its recall, and the receipts that prove it.</summary>
[Collection(FederationOnce.Name)]
public sealed class FederationTests(Chromium chromium, StartedFederation federation)
{
    private const string Reference = "AV-2026-0400";
    private static readonly Regex OfARelease = new("/exchange/releases/[0-9a-f]{32}$");

    [Fact]
    public async Task An_alert_in_one_State_is_called_through_released_read_and_taken_back_with_receipts()
    {
        await using var mirelle = await AtWorkAsync("arvonia", "Mirelle Ostrade");
        await using var ines = await AtWorkAsync("arvonia", "Ines Torvenko");
        await using var kasimir = await AtWorkAsync("arvonia", "Kasimir Dovane");
        await using var bruno = await AtWorkAsync("arvonia", "Bruno Haleth");
        await using var runa = await AtWorkAsync("belmora", "Runa Castevar");

        // The alert.
        await mirelle.Page.GotoAsync("/desk");
        await mirelle.Page.Locator("a[data-row]", new() { HasText = "Delvane Precision Trading" }).ClickAsync();
        await mirelle.LookAsync("federation-hit");
        var hit = mirelle.Page.Url;

        // The call, and its answer with the digits that both read out.
        await ines.Page.GotoAsync("/hotline");
        await ines.LookAsync("federation-hotline");
        await ines.Page.GotoAsync("/hotline/new?kind=alert&partner=belmora");
        await ines.Page.GetByLabel("Subject").FillAsync("Delvane Precision Trading at our port");
        await ines.Page.GetByLabel("What", new() { Exact = false }).First.FillAsync("A trader of that name and number wants to register. Do you know it?");
        await ines.Page.Locator("input[name='Form.Urgency'][value=immediate]").CheckAsync();
        await ines.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "trader.png", MimeType = "image/png", Buffer = MadePng.Of(120) });
        await ines.LookAsync("federation-call-new");
        await ines.Page.GetByRole(AriaRole.Button, new() { Name = "Look at the files first" }).ClickAsync();
        await Expect(ines.Page.Locator("main img")).ToBeVisibleAsync();
        await ines.LookAsync("federation-call-files");
        await ines.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(ines.Page.Locator("h1")).ToHaveTextAsync("Delvane Precision Trading at our port");
        await ines.LookAsync("federation-call");
        var digits = await ines.Page.Locator("main dd code").First.InnerTextAsync();
        await UntilAsync(runa.Page, "/desk", page => page.Locator("a[data-row]", new() { HasText = "Delvane Precision Trading at our port" }));
        await runa.Page.Locator("a[data-row]", new() { HasText = "Delvane Precision Trading at our port" }).First.ClickAsync();
        await Expect(runa.Page.Locator("main dd code").First).ToHaveTextAsync(digits);
        await UntilAsync(runa.Page, runa.Page.Url, page => page.Locator("main img"));
        await runa.LookAsync("federation-call-came");
        await runa.Page.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await runa.Page.Locator("input[name='Form.Outcome'][value=done]").CheckAsync();
        await runa.Page.Locator("textarea[name='Form.Text']").FillAsync("We have a case about it. Open one with us.");
        await runa.LookAsync("federation-answer");
        await runa.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await UntilAsync(ines.Page, ines.Page.Url, page => page.GetByText("We have a case about it."));

        // Who classified what it said is offered to lower it.
        await runa.Page.GotoAsync("/hotline");
        await runa.Page.GetByRole(AriaRole.Link, new() { Name = "Who stands behind the cannery" }).First.ClickAsync();
        await runa.Page.Locator("main a[href$='/lower']").ClickAsync();
        await Expect(runa.Page.Locator("#text")).ToBeVisibleAsync();
        await runa.LookAsync("federation-lower");

        // Whether anybody holds it, without naming it.
        await mirelle.Page.GotoAsync(hit);
        await mirelle.Page.Locator("main a[href^='/matching/new']").First.ClickAsync();
        await mirelle.Page.Locator("input[name='Form.Purpose'][value=trafficking]").CheckAsync();
        await mirelle.Page.Locator("#basis").FillAsync("Memorandum of 2025, article 11");
        await mirelle.Page.Locator("#text").FillAsync("It wants to be registered here.");
        await mirelle.LookAsync("federation-ask");
        await mirelle.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(mirelle.Page).ToHaveURLAsync(new Regex("/matching/questions/"));
        await mirelle.LookAsync("federation-asking");
        await UntilAsync(mirelle.Page, mirelle.Page.Url, page => page.Locator("main p code"));
        await mirelle.LookAsync("federation-asked");

        // The case, and what leaves of it.
        await mirelle.Page.GotoAsync(hit);
        await kasimir.Page.GotoAsync(new Uri(hit).PathAndQuery);
        await kasimir.Page.GetByRole(AriaRole.Link, new() { Name = "Open a case" }).ClickAsync();
        await kasimir.Page.GetByLabel("Title").FillAsync("Delvane at the port");
        await kasimir.Page.GetByLabel("suspected diversion or procurement").CheckAsync();
        await kasimir.Page.GetByLabel("What it is about").FillAsync("A trader with the name and the number of a listed firm.");
        await kasimir.Page.GetByRole(AriaRole.Button, new() { Name = "Open a case" }).ClickAsync();
        await Expect(kasimir.Page.Locator("h1")).ToHaveTextAsync("Delvane at the port");
        await kasimir.Page.Locator("main a[href^='/exchange/releases/new']").First.ClickAsync();
        await kasimir.Page.Locator("input[name='Form.Recipients'][value=belmora]").CheckAsync();
        await kasimir.Page.Locator("textarea[name='Form.Tearline']").FillAsync("Delvane Precision Trading, number DPT-20714, asked to be registered as a trader.");
        await kasimir.Page.Locator("input[name='Form.Authority'][value=customs]").CheckAsync();
        await kasimir.Page.Locator("input[name='Form.Gateway']").FillAsync("Memorandum of 2025, article 7");
        await kasimir.Page.Locator("input[name='Form.Purpose']").FillAsync("non-proliferation");
        await kasimir.Page.Locator("input[name='Form.Tlp'][value=amberstrict]").CheckAsync();
        await kasimir.Page.Locator("input[name='Form.Use'][value=intelligence]").CheckAsync();
        await kasimir.Page.Locator("textarea[name='Form.Text']").FillAsync("They asked for it on the hotline.");
        await kasimir.LookAsync("federation-release-new");
        await kasimir.Page.Locator("button[value=preview]").ClickAsync();
        await Expect(kasimir.Page.Locator("pre.preview")).ToContainTextAsync("DPT-20714");
        await kasimir.LookAsync("federation-preview");
        await kasimir.Page.Locator("button[value=propose]").ClickAsync();
        await Expect(kasimir.Page).ToHaveURLAsync(OfARelease);
        var release = new Uri(kasimir.Page.Url).PathAndQuery;
        await bruno.Page.GotoAsync($"{release}/approve");
        await bruno.LookAsync("federation-approve");
        await bruno.Page.Locator("button[value=approve]").ClickAsync();
        await Expect(bruno.Page).ToHaveURLAsync(OfARelease);

        await UntilAsync(runa.Page, "/desk?kind=exchange.received", page => page.Locator("a[data-row]", new() { HasText = "Delvane at the port" }));
        await runa.Page.Locator("a[data-row]", new() { HasText = "Delvane at the port" }).ClickAsync();
        await runa.LookAsync("federation-received");
        var received = runa.Page.Url;

        // Taken back, with a receipt.
        await bruno.Page.GotoAsync($"{release}/recall");
        await bruno.Page.Locator("input[name='Form.Sort'][value=withdraw]").CheckAsync();
        await bruno.Page.Locator("textarea[name='Form.Text']").FillAsync("The trader withdrew; nothing may be kept.");
        await bruno.LookAsync("federation-recall");
        await bruno.Page.Locator("main form button[type=submit]").ClickAsync();
        await UntilAsync(bruno.Page, release, page => page.GetByText("erased, the key is destroyed"));
        await bruno.LookAsync("federation-receipts");
        var receipt = await bruno.Page.APIRequest.GetAsync(await bruno.Page.Locator("main a[href*='/receipts/']").First.EvaluateAsync<string>("a => a.href"));
        Assert.True(receipt.Ok);
        Assert.Equal(404, (await runa.Page.GotoAsync(received))!.Status);
        foreach (var (address, picture) in new[] { ("/exchange", "partners"), ("/exchange/partners/belmora", "partner"), ("/exchange/partners/belmora/packets", "packets"), ("/exchange/outbox", "outbox"), ("/exchange/inbox", "inbox"), ("/exchange/releases", "releases"), ("/hotline/roster", "roster") })
        {
            await ines.Page.GotoAsync(address);
            await ines.LookAsync($"federation-{picture}");
        }
    }

    [Fact]
    public async Task What_a_State_released_goes_on_with_its_consent_and_comes_back_from_the_last_who_has_it()
    {
        await using var selma = await AtWorkAsync("belmora", "Selma Oriveth");
        await using var ines = await AtWorkAsync("arvonia", "Ines Torvenko");
        await using var bruno = await AtWorkAsync("arvonia", "Bruno Haleth");
        await using var maeva = await AtWorkAsync("corvale", "Maeva Sorrenhal");
        await UntilAsync(selma.Page, "/desk", page => page.Locator("a[data-row]", new() { HasText = "asks to pass a release on" }));
        await selma.Page.Locator("a[data-row]", new() { HasText = "asks to pass a release on" }).ClickAsync();
        await selma.LookAsync("federation-consent-asked");
        await selma.Page.GetByRole(AriaRole.Link, new() { Name = "Answer their request" }).ClickAsync();
        await selma.Page.GetByLabel("corvale").CheckAsync();
        await selma.Page.Locator("textarea[name='Form.Text']").FillAsync("They may have it.");
        await selma.LookAsync("federation-consent-answer");
        await selma.Page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Expect(selma.Page.Locator(".status")).ToContainTextAsync("granted");
        var release = new Uri(await selma.Page.Locator("main dd a[href^='/exchange/releases/']").EvaluateAsync<string>("a => a.href")).PathAndQuery;

        await UntilAsync(ines.Page, "/desk", page => page.Locator("a[data-row]", new() { HasText = "answered whether its release may go on" }));
        await ines.Page.Locator("a[data-row]", new() { HasText = "answered whether its release may go on" }).ClickAsync();
        await ines.LookAsync("federation-consent-answered");
        await ines.Page.GetByRole(AriaRole.Link, new() { Name = "Pass it on" }).ClickAsync();
        await ines.Page.Locator("input[name='Form.Recipients'][value=corvale]").CheckAsync();
        await ines.Page.Locator("input[name='Form.Authority'][value=customs]").CheckAsync();
        await ines.Page.Locator("input[name='Form.Gateway']").FillAsync("Memorandum of 2025, article 9");
        await ines.Page.Locator("input[name='Form.Purpose']").FillAsync("non-proliferation");
        await ines.Page.Locator("input[name='Form.Tlp'][value=amberstrict]").CheckAsync();
        await ines.Page.Locator("input[name='Form.Use'][value=intelligence]").CheckAsync();
        await ines.Page.Locator("textarea[name='Form.Text']").FillAsync("Corvale has one of the makers.");
        await ines.Page.Locator("button[value=preview]").ClickAsync();
        await ines.LookAsync("federation-onward-preview");
        await ines.Page.Locator("button[value=propose]").ClickAsync();
        await Expect(ines.Page).ToHaveURLAsync(OfARelease);
        await bruno.Page.GotoAsync($"{new Uri(ines.Page.Url).PathAndQuery}/approve");
        await bruno.Page.Locator("button[value=approve]").ClickAsync();
        await Expect(bruno.Page).ToHaveURLAsync(OfARelease);

        await UntilAsync(maeva.Page, "/desk?kind=exchange.received", page => page.Locator("a[data-row]", new() { HasText = "Kilns ordered three times" }));
        await maeva.Page.Locator("a[data-row]", new() { HasText = "Kilns ordered three times" }).ClickAsync();
        await Expect(maeva.Page.Locator("main")).ToContainTextAsync("Ask belmora, whose it is");
        await maeva.LookAsync("federation-onward-received");

        await selma.Page.GotoAsync($"{release}/recall");
        await selma.Page.Locator("input[name='Form.Sort'][value=withdraw]").CheckAsync();
        await selma.Page.Locator("textarea[name='Form.Text']").FillAsync("One of the makers asked for it.");
        await selma.Page.Locator("main form button[type=submit]").ClickAsync();
        await UntilAsync(selma.Page, release, page => page.GetByText("corvale, to whom they had passed it on: erased, the key is destroyed"));
        await selma.LookAsync("federation-onward-receipts");
    }

    private Task<Visitor> AtWorkAsync(string authority, string name) => AtWorkAsync(chromium, federation, authority, name);

    /// <summary>Somebody of a State comes in and says what for.</summary>
    internal static async Task<Visitor> AtWorkAsync(Chromium chromium, StartedFederation federation, string authority, string name)
    {
        var visitor = await chromium.VisitAsync(federation.At(authority));
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(name)) }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("sign-in"));
        await page.GotoAsync("/purpose");
        await page.Locator("main input[type=radio]").First.CheckAsync();
        await page.GetByLabel("Your task").FillAsync(Reference);
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(Reference);
        return visitor;
    }

    /// <summary>Opens a page again until what another State does has come to be seen on it.</summary>
    internal static async Task UntilAsync(IPage page, string address, Func<IPage, ILocator> seen)
    {
        for (var look = 0; look < 60; look++)
        {
            await page.GotoAsync(address);
            if (await seen(page).CountAsync() > 0)
                return;
            await page.WaitForTimeoutAsync(250);
        }

        Assert.Fail($"it did not come to be seen on {address}");
    }
}
