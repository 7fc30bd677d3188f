using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using static Cordon.Tests.Modules.Hotline.HotlineNode;

namespace Cordon.Tests.Modules.Hotline.Act;

/// <summary>Belmora refused an export; Arvonia is asked for what may be the same.</summary>
public sealed class ConsultationTests
{
    [Theory, EachDatabase]
    public async Task A_denial_is_in_force_for_three_years_and_shows_what_was_consulted_about_it_at_both_ends(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        var denial = await DenyAsync(arvonia, belmora);
        Assert.Equal("hotline.denial.unknown", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Ada, Consult("0000"), Stop)));
        Assert.Equal("hotline.denial.unknown", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Ada, Consult($"belmora.{denial}"), Stop)));

        var asked = await arvonia.Desk.CallAsync(arvonia.Ada, Consult(denial), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        var there = await belmora.CallAsync($"arvonia.{asked}");
        Assert.Equal(TimeSpan.FromDays(28), there.Letter.AnswerBy - there.At);
        Assert.Equal(asked, Assert.Single(Assert.Single(await arvonia.Denials.InForceAsync(arvonia.Ada, Stop)).Consultations).Id);
        Assert.Equal(there.Id, Assert.Single(Assert.Single(await belmora.Denials.InForceAsync(belmora.Ada, Stop)).Consultations).Id);

        arvonia.Clock.Advance(TimeSpan.FromDays(365 * 3));
        Assert.Single(await arvonia.Denials.InForceAsync(arvonia.Ada, Stop));
        arvonia.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await arvonia.Denials.InForceAsync(arvonia.Ada, Stop));
    }

    [Theory, EachDatabase]
    public async Task More_time_is_needed_once_and_both_ends_count_by_the_same_clock_until_an_answer(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        var asked = await arvonia.Desk.CallAsync(arvonia.Ada, Consult(await DenyAsync(arvonia, belmora)), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        var id = $"arvonia.{asked}";
        foreach (var other in new[] { "done", "inpart", "nothingknown", "declined" })
            Assert.Equal("hotline.outcome.kind", await CodeAsync(() => AnswerAsync(belmora, id, other)));

        await AnswerAsync(belmora, id, "needstime");
        var time = Assert.Single(belmora.Sent()).Body.ToArray();
        await arvonia.TakeInAsync("belmora", time);
        var (here, there) = (await arvonia.CallAsync(asked), await belmora.CallAsync(id));
        Assert.Equal((CallStatus.Acknowledged, null, CallClocks.MoreTime), (here.Status, here.Answer, here.AnswerBy - here.Letter.AnswerBy));
        Assert.Equal((here.Due, here.Status), (there.Due, there.Status));
        Assert.Single(await belmora.WorkAsync(), w => w.StartsWith("hotline.answer", StringComparison.Ordinal));
        Assert.Equal("hotline.more-time", await CodeAsync(() => AnswerAsync(belmora, id, "needstime")));
        // A node that pleads again all the same is not heard.
        await arvonia.TakeInAsync("belmora", time);
        Assert.Equal(here.AnswerBy, (await arvonia.CallAsync(asked)).AnswerBy);

        await AnswerAsync(belmora, id, "notagreed");
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        Assert.Equal((HotlineOutcome.NotAgreed, CallStatus.Answered, null), ((await arvonia.CallAsync(asked)).Answer!.Outcome, (await arvonia.CallAsync(asked)).Status, (await arvonia.CallAsync(asked)).Due));
        Assert.Equal("hotline.answered", await CodeAsync(() => AnswerAsync(belmora, id, "agreed")));
    }

    [Fact]
    public async Task No_other_call_is_agreed_to()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var id = await arvonia.Desk.CallAsync(arvonia.Ada, Form(), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        Assert.Equal("hotline.outcome.kind", await CodeAsync(() => AnswerAsync(belmora, $"arvonia.{id}", "agreed")));
    }

    /// <returns>The number that Belmora gave it.</returns>
    private static async Task<string> DenyAsync(HotlineNode arvonia, HotlineNode belmora)
    {
        var form = Form("denial", "routine");
        (form.Partner, form.Fields) = ("arvonia", new() { ["goods"] = "pressure transducers", ["entry"] = "3.A.7", ["enduse"] = "dairy", ["grounds"] = "end use not credible", ["identical"] = "the same end user" });
        var denial = await belmora.Desk.CallAsync(belmora.Ada, form, Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        return denial;
    }

    private static CallForm Consult(string denial)
    {
        var form = Form("consultation", "routine");
        form.Fields = new() { ["denial"] = denial, ["goods"] = "pressure transducers", ["enduse"] = "dairy", ["asked"] = "Do you object?" };
        return form;
    }

    private static Task AnswerAsync(HotlineNode node, string id, string outcome) => node.Desk.AnswerAsync(node.Ada, id, new CallForm { Outcome = outcome, Text = "so it is" }, Stop);
}
