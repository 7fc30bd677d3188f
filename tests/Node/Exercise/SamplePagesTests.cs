using System.Net;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Journal;
using Cordon.Kernel.Json;
using Cordon.Modules.People.Contracts;
using Cordon.Sample;

namespace Cordon.Tests.Node.Exercise;

/// <summary>What somebody finds who starts the sample State and looks around.</summary>
[Collection(SampleCollection.Name)]
public sealed class SamplePagesTests(FilledSample sample)
{
    private const string Realm = "exercise/arvonia";

    public static TheoryData<string> UserNames => [Cast.Administrator.UserName, .. Cast.Invited.Where(m => m != Cast.Former).Select(m => m.UserName)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(UserNames))]
    public async Task Everybody_comes_in_by_one_click_and_each_page_of_theirs_has_something_to_show_and_says_what_it_is(string userName)
    {
        var browser = await sample.ComesInAsync(Member(userName));
        var addresses = browser.Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")!).Where(a => !a.Contains('?', StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains("/", addresses);
        foreach (var address in addresses)
        {
            await browser.OpenAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, browser.Status));
            Assert.Contains(Realm, browser.Page.QuerySelector("aside.realm")!.TextContent, StringComparison.Ordinal);
            // Nothing that there is today waits for an intelligence analyst, and no case has asked for an expert yet.
            if ((address, Member(userName).Duty) is ("/desk", "intelligence-analyst") or ("/cases", "radiation-expert"))
                continue;
            // The invented authority has examined too little to learn from; the page has to say so.
            if (address == "/ranker")
            {
                Assert.Contains("No ranker is in force", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                continue;
            }

            // The invented State has no partners yet, and nobody has opened a collection: the pages say what to do first.
            if (address is "/exchange" or "/hotline" or "/joint-cases" or "/collections" or "/matching")
            {
                Assert.NotNull(browser.Page.QuerySelector("main .notice"));
                continue;
            }

            if (address is not ("/" or "/log" or "/screening" or "/packs" or "/desk/rules" or "/people/keys"))
                Assert.True(browser.Page.QuerySelectorAll("main tbody tr").Length > 0, $"{address} shows nothing to {userName}");
        }
    }

    [Theory]
    [InlineData("open", 10)]
    [InlineData("waiting", 3)]
    [InlineData("proposed", 3)]
    [InlineData("falsematch", 10)]
    [InlineData("truematch", 3)]
    public async Task There_are_hits_in_every_state_of_their_life(string status, int least)
    {
        var mirelle = await sample.ComesInAsync(Cast.Analyst);
        await mirelle.OpenAsync($"/hits?status={status}");
        Assert.True(mirelle.Page.QuerySelectorAll("main tbody tr").Length >= least, mirelle.Page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("?clock=overdue")]
    [InlineData("?clock=day")]
    [InlineData("?who=nobody")]
    [InlineData("?kind=hits.confirm")]
    [InlineData("?kind=hits.decide")]
    public async Task The_desk_has_work_of_every_sort(string query)
    {
        var mirelle = await sample.ComesInAsync(Cast.Analyst);
        await mirelle.OpenAsync($"/desk{query}");
        Assert.NotEmpty(mirelle.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Whatever_can_happen_has_happened_and_by_somebody_with_a_reason()
    {
        (string Type, string Saying)[] told =
        [
            ("HitReopened", "EntityChanged"), ("HitReopened", "PartyChanged"), ("HitReopened", "Expired"), ("HitReturned", ""), ("HitUndone", ""), ("EvidenceAdded", ".txt"), ("WorkClaimed", ""), ("WorkHandedOver", ""),
            ("ViewSaved", ""), ("AssignmentRuleSet", ""), ("AccessDenied", "hits.see"), ("ExceptionTaken", "Port Sarel"), ("SignInRefused", ""), ("AccountLocked", ""), ("ContentRead", ""),
            ("WatchlistRefused", "shrank"), ("LegalEffectSet", "Freeze"), ("PartyWithdrawn", ""), ("ScreeningAnswered", ""), ("SteppedUp", "sample"), ("SignedIn", "sample"),
        ];
        foreach (var (type, saying) in told)
        {
            var facts = await FilledSample.RecordedAsync(sample.Host, type);
            Assert.True(facts.Any(f => Said(f).Contains(saying, StringComparison.OrdinalIgnoreCase)), $"no {type} says '{saying}': {string.Join("\n", facts.Take(3).Select(Said))}");
        }
    }

    [Fact]
    public async Task There_is_a_case_that_many_work_on_and_one_that_two_persons_have_closed_and_the_auditor_sees_both()
    {
        foreach (var member in Cast.Invited.Where(m => m != Cast.Former && m.Duty is not ("front-line-officer" or "exporter" or "radiation-expert")))
        {
            var browser = await sample.ComesInAsync(member);
            await browser.OpenAsync("/cases");
            var cases = browser.Page.QuerySelector("main table")!.TextContent;
            Assert.Contains("Operation Grey Heron", cases, StringComparison.Ordinal);
            Assert.Equal(member == Cast.OtherAnalyst || member == Cast.Countersigner || member == Cast.Auditor, cases.Contains("Papers of a namesake", StringComparison.Ordinal));
        }

        var amal = await sample.ComesInAsync(Cast.Intelligence);
        await amal.OpenAsync("/desk");
        Assert.Contains("Draw the ties of the paying firm", amal.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await amal.OpenAsync(amal.Page.QuerySelector("main a[href^='/cases/']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, amal.Status);
    }

    [Fact]
    public async Task A_cleared_hit_that_opened_again_shows_what_changed()
    {
        var reopened = (await FilledSample.RecordedAsync(sample.Host, "HitReopened")).Cast<Modules.Hits.Contracts.HitReopened>().First(r => r.Why == Modules.Hits.Contracts.ReopenedBecause.EntityChanged);
        var amal = await sample.ComesInAsync(Cast.Intelligence);
        await amal.OpenAsync($"/hits/{reopened.Hit}");
        Assert.Equal($"/hits/{reopened.Hit}", amal.At);
        Assert.Contains(reopened.Changes[0].Added[0], amal.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_situation_report_was_kept_and_a_notice_of_an_incident_has_revisions_and_a_file()
    {
        var ines = await sample.ComesInAsync(Cast.DutyOfficer);
        await ines.OpenAsync("/hotline/situation");
        Assert.Contains("The report before was kept", ines.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ines.OpenAsync("/incidents");
        await ines.OpenAsync(ines.Page.QuerySelectorAll("main a[data-row]").Single(a => a.TextContent.Contains("Source without papers", StringComparison.Ordinal)).GetAttribute("href")!);
        var notice = ines.Page.QuerySelector("main")!;
        Assert.Contains("dose-rates.txt", notice.TextContent, StringComparison.Ordinal);
        using var file = await ines.Client.GetAsync(new Uri(notice.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!, UriKind.Relative), Stop);
        Assert.Contains("at one metre", await file.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_up_is_one_click_and_recorded_as_what_it_is()
    {
        var ada = await sample.ComesInAsync(Cast.Administrator);
        var before = (await FilledSample.RecordedAsync(sample.Host, "SteppedUp")).Count;
        await ada.OpenAsync("/sign-in/again?back=%2Fpeople%2Finvite");
        await ada.SubmitAsync("form[action='/sign-in/again/sample']");
        Assert.Equal("/people/invite", ada.At);
        await sample.Host.App.Services.GetRequiredService<JournalWriter>().WaitForSubscribersAsync(Stop);
        await (await sample.ComesInAsync(Cast.Exporter)).OpenAsync("/account");
        Assert.Equal(before + 1, (await FilledSample.RecordedAsync(sample.Host, "SteppedUp")).Cast<SteppedUp>().Count(s => s.Method == "sample"));
    }

    [Fact]
    public async Task Sign_in_and_refusals_carry_the_banner_and_every_reply_the_realm()
    {
        var stranger = new Browser(sample.Stranger());
        await stranger.OpenAsync("/sign-in");
        Assert.Contains(Realm, stranger.Page.QuerySelector("aside.realm")!.TextContent, StringComparison.Ordinal);
        var petra = await sample.ComesInAsync(Cast.FrontLine);
        await petra.OpenAsync("/hits");
        Assert.Equal(HttpStatusCode.Forbidden, petra.Status);
        Assert.Contains(Realm, petra.Page.QuerySelector("aside.realm")!.TextContent, StringComparison.Ordinal);
        using var ready = await sample.Stranger().GetAsync(new Uri("/readyz", UriKind.Relative), Stop);
        Assert.Equal(Realm, ready.Headers.GetValues("Cordon-Realm").Single());
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Files_that_leave_say_that_they_are_of_an_exercise()
    {
        var mirelle = await sample.ComesInAsync(Cast.Analyst);
        using var csv = await mirelle.Client.GetAsync(new Uri("/desk/list.csv", UriKind.Relative), Stop);
        Assert.Equal("desk.exercise-arvonia.csv", csv.Content.Headers.ContentDisposition!.FileName);
        var rows = (await csv.Content.ReadAsStringAsync(Stop)).TrimEnd().Split("\r\n");
        Assert.True(rows.Length > 10);
        Assert.All(rows.Skip(1), r => Assert.EndsWith($",\"{Realm}\"", r, StringComparison.Ordinal));

        var answer = (await sample.Host.App.Services.GetRequiredService<JournalWriter>().Reader.ProcessesAsync(new() { Type = "screening.ask", Most = 1 }, Stop))[0];
        var hedda = await sample.ComesInAsync(Cast.Auditor);
        await hedda.OpenAsync($"/oversight/{answer.Id}");
        var entry = hedda.Page.QuerySelector("main a[href^='/log?entry=']")!.GetAttribute("href")!.Split('=')[1];
        using var taken = await hedda.Client.GetAsync(new Uri($"/log/proof/{entry}", UriKind.Relative), Stop);
        Assert.EndsWith(".exercise-arvonia.tlog-proof", taken.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal("localhost/cordon/exercise/arvonia", TlogProof.Parse(await taken.Content.ReadAsByteArrayAsync(Stop)).Checkpoint.Checkpoint.Origin);
        using var receipt = await hedda.Client.GetAsync(new Uri($"/api/v1/screenings/{entry}/receipt", UriKind.Relative), Stop);
        Assert.EndsWith(".receipt.exercise-arvonia.json", receipt.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Contains(Realm, await receipt.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_and_log_hold_when_the_command_line_computes_them_again_and_nobody_else_may_start_in_the_folder()
    {
        var folder = Path.GetDirectoryName(sample.Data)!;
        var journal = await BuiltProgram.RunAsync("Cli", folder, "journal", "verify", "--data", sample.Data, "--realm", Realm, "--format", "json");
        Assert.True(journal.Code == 0, journal.Errors);
        Assert.True(JsonNode.Parse(journal.Output)!["entries"]!.GetValue<long>() > 1000);
        var key = sample.Host.App.Services.GetRequiredService<JournalWriter>().LogKey.ToString();
        var log = await BuiltProgram.RunAsync("Cli", folder, "log", "verify", "--dir", Path.Combine(sample.Place, "log"), "--vkey", key);
        Assert.True(log.Code == 0, log.Errors);
        var second = await BuiltProgram.RunAsync("Node", folder, "--sample", "--urls", "http://127.0.0.1:0", "--data", sample.Data);
        Assert.Equal(3, second.Code);
        Assert.Contains("is running in this folder already", second.Errors, StringComparison.Ordinal);
    }

    private static Member Member(string userName) => Cast.Invited.Append(Cast.Administrator).Single(m => m.UserName == userName);

    private static string Said(object fact) => System.Text.Json.JsonSerializer.Serialize(fact, StrictJson.Options);
}
