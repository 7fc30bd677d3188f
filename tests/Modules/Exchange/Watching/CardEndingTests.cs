using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Watching;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Watching;

/// <summary>Somebody is told before a card ends, and nothing comes in by one that has.</summary>
public sealed class CardEndingTests
{
    [Theory, EachDatabase]
    public async Task Somebody_is_told_once_for_each_card_and_a_new_one_settles_it(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var endings = arvonia.Of<CardEndings>();
        // They end with 2028: at the beginning of December a month is left.
        arvonia.Clock.Advance(new DateTimeOffset(2028, 12, 1, 0, 0, 0, TimeSpan.Zero) - arvonia.Clock.GetUtcNow());
        await endings.KeepAsync(Stop);
        Assert.Empty(await arvonia.WorkAsync("exchange.card"));
        arvonia.Clock.Advance(TimeSpan.FromDays(2));
        await endings.KeepAsync(Stop);
        await endings.KeepAsync(Stop);
        Assert.Equal(["exchange-card-arvonia", "exchange-card-belmora"], (await arvonia.WorkAsync("exchange.card")).Select(w => w.Work).Order());
        belmora.Clock.Advance(arvonia.Clock.GetUtcNow() - belmora.Clock.GetUtcNow());
        var form = new CardForm { Name = "Belmora", State = "A State", Address = "http://127.0.0.1:9/", Contacts = "24 hours: +000 1", Until = "2030-12-31" };
        await belmora.Of<CardDesk>().IssueAsync(Ada, form, Stop);
        await belmora.CarryAsync(arvonia);
        Assert.Equal(2030, (await arvonia.PartnerAsync("belmora")).Signed.Card.ValidUntil.UtcDay.AddDays(-1).Year);
        Assert.Contains((await arvonia.Journal.Reader.ReadAsync(new() { Types = [nameof(WorkSettled)] }, arvonia.Reader(Ada).Viewer, Stop)).Select(e => e.Data).OfType<WorkSettled>(), w => w.Work == "exchange-card-belmora");
        await endings.KeepAsync(Stop);
        Assert.Equal(2, (await arvonia.WorkAsync("exchange.card")).Count);
    }

    [Fact]
    public async Task By_a_card_that_has_ended_only_what_takes_something_back_comes_in_and_a_new_card()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var id = await arvonia.ReleaseAsync(Form("in time", "belmora"));
        await arvonia.CarryAsync(belmora);
        await arvonia.ReleaseAsync(Form("too late", "belmora"));
        await arvonia.RecallAsync(id, "withdraw");
        foreach (var node in new[] { arvonia, belmora })
            node.Clock.Advance(new DateTimeOffset(2029, 1, 2, 0, 0, 0, TimeSpan.Zero) - node.Clock.GetUtcNow());
        await arvonia.Of<CardDesk>().IssueAsync(Ada, new CardForm { Name = "Arvonia", State = "A State", Address = "http://127.0.0.1:9/", Contacts = "24 hours: +000 1", Until = "2030-12-31" }, Stop);
        Assert.Equal(["exchange.message.expired", "", ""], (await arvonia.CarryAsync(belmora)).Select(r => r.Code));
        // By the new one it goes on. Belmora's own card has ended too, so nothing is released to it.
        Assert.Equal(2, (await belmora.PartnerAsync("arvonia")).Signed.Card.Number);
        Assert.NotNull(await CodeAsync(() => arvonia.ReleaseAsync(Form("to a card that has ended", "belmora"))));
    }
}
