using System.Net;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Tests.Node.Exchange;
using static Cordon.Tests.Node.Exchange.TwoStates;
using static Cordon.Tests.Node.JointCases.ThreeStates;

namespace Cordon.Tests.Node.JointCases;

/// <summary>A joint case between the nodes of two States, page by page.</summary>
public sealed class JointCasePageTests
{
    [Fact]
    public async Task A_joint_case_goes_from_a_form_in_one_State_through_every_act_to_its_end_in_both()
    {
        await using var two = await TwoStates.PartnersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("case-officer"));
        var (client, person) = await two.Belmora.ColleagueAtWorkAsync("duty-officer");
        var bert = new Browser(client);
        var due = $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}";

        await ada.OpenAsync("/joint-cases/new");
        await ada.SubmitAsync("main form", ("Form.Title", "Two <b>drums</b>"), ("Form.Purpose", "to find them"), ("Form.Gateway", ""), ("Form.Due", due));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.NotNull(ada.Page.QuerySelector("#members-error"));
        Assert.Equal("Two <b>drums</b>", ada.Page.QuerySelector("#title")!.GetAttribute("value"));
        await ada.SubmitAsync("main form", ("Form.Members", "belmora"));
        Assert.NotNull(ada.Page.QuerySelector("#gateway-error"));
        await ada.SubmitAsync("main form", ("Form.Members", "belmora"), ("Form.Gateway", "article 7"));
        Assert.Equal("Two <b>drums</b>", ada.Heading);
        var (at, id) = (ada.At, ada.At["/joint-cases/".Length..]);

        await SettleAsync(two, async () => await CaseAsync(two.Belmora, id) is { Standing: MemberStanding.Invited } one && one.Work.Count == 1);
        await bert.OpenAsync("/desk");
        Assert.DoesNotContain("drums", bert.Page.Body!.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync(bert.Page.QuerySelector($"a[href='{at}/answer']")!.GetAttribute("href")!);
        await bert.SubmitAsync("main form", ("Form.Text", "with one team"));
        Assert.NotNull(bert.Page.QuerySelector("#answer-error"));
        await bert.SubmitAsync("main form", ("Form.Answer", "yes"));
        Assert.Contains("takes part", bert.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        await SettleAsync(two, async () => (await CaseAsync(two.Arvonia, id))!.Case!.IsJoined("belmora"));

        await ada.OpenAsync($"{at}/statements/new");
        Assert.Contains("belmora", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.SubmitAsync("main form", ("Form.Text", "the drums are blue"));
        await ada.OpenAsync($"{at}/tasks/new");
        await ada.SubmitAsync("main form", ("Form.Text", "search berth 4"), ("Form.Member", "belmora"), ("Form.Due", due));
        await ada.OpenAsync($"{at}/proposals/new");
        await ada.SubmitAsync("main form", ("Form.Text", "tell the press"), ("Form.Due", due));
        await SettleAsync(two, async () => (await CaseAsync(two.Belmora, id))!.Case!.Proposals.Count == 1);
        await bert.OpenAsync(at);
        Assert.Contains("the drums are blue", bert.Page.QuerySelector("main ol.timeline")!.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync(bert.Page.QuerySelector($"main a[href^='{at}/tasks/']:not([href$='/new'])")!.GetAttribute("href")!);
        await bert.SubmitAsync("main form", ("Form.Act", "take"));
        await bert.OpenAsync(bert.Page.QuerySelector($"main a[href^='{at}/proposals/']:not([href$='/new'])")!.GetAttribute("href")!);
        await bert.SubmitAsync("main form", ("Form.Vote", "no"));
        Assert.NotNull(bert.Page.QuerySelector("#text-error"));
        await bert.SubmitAsync("main form", ("Form.Vote", "no"), ("Form.Text", "too early"));
        Assert.Contains("a dissent", bert.Page.QuerySelector("main ol.timeline")!.TextContent, StringComparison.Ordinal);

        await ada.OpenAsync($"{at}/lead");
        await ada.SubmitAsync("main form", ("Form.Member", "belmora"));
        await SettleAsync(two, async () => (await CaseAsync(two.Belmora, id))!.Case!.Offers.Count == 1);
        await bert.OpenAsync($"{at}/lead");
        await bert.SubmitAsync("main form", ("Form.Answer", "yes"));
        await bert.OpenAsync($"{at}/close");
        await bert.SubmitAsync("main form", ("Form.Outcome", "riskmet"), ("Form.Text", "both are found"));
        Assert.Contains("the risk was met", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await SettleAsync(two, async () => (await CaseAsync(two.Arvonia, id))!.Case!.Ending is not null);
        await ada.OpenAsync($"{at}/view");
        await ada.SubmitAsync("main form", ("Form.Answer", "no"), ("Form.Text", "a third is missing"));
        Assert.Contains("dissents", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync($"{at}/statements/new");
        await ada.SubmitAsync("main form", ("Form.Text", "one more"));
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
        await ada.OpenAsync("/joint-cases");
        Assert.Contains("The case is over", ada.Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync($"{at}/reopen");
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
        await bert.OpenAsync($"{at}/reopen");
        await bert.SubmitAsync("main form", ("Form.Text", ""));
        Assert.NotNull(bert.Page.QuerySelector("#text-error"));
        await bert.SubmitAsync("main form", ("Form.Text", "the third was seen"));
        Assert.Contains("Opened again", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await SettleAsync(two, async () => (await CaseAsync(two.Arvonia, id))!.Case!.Ending is null);
        await ada.OpenAsync($"{at}/statements/new");
        await ada.SubmitAsync("main form", ("Form.Text", "at the border"));
        Assert.Equal(HttpStatusCode.OK, ada.Status);
        await ada.OpenAsync("/search?q=drums");
        Assert.Single(ada.Page.QuerySelectorAll($"ul.found a[href='{at}']"));

        await NeedToKnowAsync(two, at, bert, person);
    }

    /// <summary>Whoever does not work on it finds it nowhere, and gets for each of its pages what one that never was gets.</summary>
    private static async Task NeedToKnowAsync(TwoStates two, string at, Browser bert, string person)
    {
        var (client, cleo) = await two.Belmora.ColleagueAtWorkAsync("case-officer");
        var stranger = new Browser(client);
        foreach (var page in new[] { "", "/statements/new", "/tasks/new", "/proposals/new", "/releases/new", "/view", "/lead", "/invite", "/close", "/reopen", "/people/new", $"/people/{person}/take-off", "/exclude/arvonia" })
        {
            await stranger.OpenAsync($"{at}{page}");
            var said = (stranger.Status, stranger.Page.QuerySelector("main")!.TextContent);
            await stranger.OpenAsync($"/joint-cases/arvonia.{new string('0', 32)}{page}");
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
            Assert.Equal(said, (stranger.Status, stranger.Page.QuerySelector("main")!.TextContent));
        }

        foreach (var page in new[] { "/joint-cases", "/search?q=drums", "/desk" })
        {
            await stranger.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, stranger.Status);
            Assert.DoesNotContain("drums", stranger.Page.QuerySelector("main table, main ul.found")?.TextContent ?? "", StringComparison.Ordinal);
        }

        await bert.OpenAsync($"{at}/people/new");
        await bert.SubmitAsync("main form", ("Form.Person", cleo));
        await stranger.OpenAsync(at);
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        await bert.OpenAsync($"{at}/people/{cleo}/take-off");
        await bert.SubmitAsync("main form", ("Form.Text", "done here"));
        await stranger.OpenAsync(at);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        foreach (var (duty, page) in new[] { ("front-line-officer", ""), ("auditor", "/statements/new"), ("countersigner", "/close"), ("case-officer", "/answer"), ("case-officer", "/held/arvonia"), ("auditor", "/people/new") })
        {
            var other = new Browser(await two.Belmora.PersonAtWorkAsync(duty));
            await other.OpenAsync($"{at}{page}");
            Assert.Equal((duty, page, HttpStatusCode.Forbidden), (duty, page, other.Status));
        }
    }

    [Fact]
    public async Task Without_partners_the_pages_say_what_to_do_first()
    {
        await using var two = await StrangersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        foreach (var page in new[] { "/joint-cases", "/joint-cases/new" })
        {
            await ada.OpenAsync(page);
            Assert.Contains("no partners yet", ada.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
            Assert.Null(ada.Page.QuerySelector("main form"));
        }
    }

    private static Task SettleAsync(TwoStates two, Func<Task<bool>> holds) => two.UntilAsync(async () =>
    {
        foreach (var node in new[] { two.Arvonia, two.Belmora })
        {
            await node.Journal.WaitForSubscribersAsync(Stop);
            await Of<JointRounds>(node).NowAsync(Stop);
        }

        return await holds();
    });
}
