using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Watching;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Watching;

/// <summary>An alarm about a partner's log stands until two persons have said what was behind it.</summary>
public sealed class LogAlarmTests
{
    private static readonly Actor Ben = Actor.Person("ben");

    [Theory, EachDatabase]
    public async Task Two_persons_clear_it_and_the_log_goes_on_from_what_was_cosigned(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        var liar = await LyingLog.BetweenAsync(arvonia, belmora);
        await liar.ForkAsync();
        var desk = belmora.Of<LogAlarmDesk>();
        await desk.ProposeAsync(Ada, "arvonia", await ActsAsync(belmora), Form("continues"), Stop);
        // It stands, and nobody confirms what they found themselves.
        Assert.Single(await desk.StandingAsync("arvonia", Stop));
        Assert.Equal("exchange.same-person", await CodeAsync(async () => await desk.ConfirmAsync(Ada, "arvonia", await ActsAsync(belmora), Stop)));
        Assert.Equal("exchange.log.proposed", await CodeAsync(async () => await desk.ProposeAsync(Ben, "arvonia", await ActsAsync(belmora), Form("anew"), Stop)));
        Assert.Equal(2, (await belmora.WorkAsync("exchange.log")).Count);
        await desk.ConfirmAsync(Ben, "arvonia", await ActsAsync(belmora), Stop);
        Assert.Empty(await desk.StandingAsync("arvonia", Stop));
        Assert.Equal(["exchange-log-arvonia", "exchange-log-clearing-arvonia"], await SettledAsync(belmora));
        var cleared = (await belmora.PartnerAsync("arvonia")).Cleared!;
        Assert.Equal((LogAfterAlarm.Continues, "ada", "ben", "a test node"), (cleared.After, cleared.Person, cleared.ConfirmedBy, cleared.Found));

        // What continues is cosigned; what does not is a new alarm.
        await liar.ContinueAsync();
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        var goesOn = await tables.WitnessedLogs.AsNoTracking().SingleAsync(Stop);
        Assert.Equal((9L, null), (goesOn.Size, goesOn.Offending));
        await liar.ForkAsync(9);
        Assert.Single(await desk.StandingAsync("arvonia", Stop));
        var before = await belmora.RowsAsync();
        await belmora.Journal.RebuildAsync(new(Journal.Projections.RebuildProcess.Name, Actor.System("test"), "test", "test"), belmora.Of<ExchangeRecords>().Own, Stop);
        Assert.Equal(before, await belmora.RowsAsync());
    }

    [Fact]
    public async Task After_a_loss_the_log_begins_anew_and_only_then()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var liar = await LyingLog.BetweenAsync(arvonia, belmora);
        await liar.ForkAsync();
        // As long as the alarm stands, another history is not witnessed, also from its beginning.
        await liar.BeginAnewAsync();
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        Assert.Equal(6, (await tables.WitnessedLogs.AsNoTracking().SingleAsync(Stop)).Size);
        var desk = belmora.Of<LogAlarmDesk>();
        await desk.ProposeAsync(Ada, "arvonia", await ActsAsync(belmora), Form("anew"), Stop);
        await desk.ConfirmAsync(Ben, "arvonia", await ActsAsync(belmora), Stop);
        Assert.Empty(await tables.WitnessedLogs.AsNoTracking().ToListAsync(Stop));
        await liar.BeginAnewAsync();
        var begun = await tables.WitnessedLogs.AsNoTracking().SingleAsync(Stop);
        Assert.Equal((2L, null), (begun.Size, begun.Offending));
    }

    [Fact]
    public async Task Whatever_is_missing_is_said_and_the_alarm_stands()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var liar = await LyingLog.BetweenAsync(arvonia, belmora);
        var desk = belmora.Of<LogAlarmDesk>();
        Task<string?> ProposeAsync(PartnerForm form, int off = 0) => CodeAsync(async () => await desk.ProposeAsync(Ada, "arvonia", await ActsAsync(belmora) + off, form, Stop));
        Assert.Equal("exchange.log.none", await ProposeAsync(Form("continues")));
        await liar.ForkAsync();
        Assert.Equal("exchange.changed", await ProposeAsync(Form("continues"), -1));
        Assert.Equal("exchange.choice", await ProposeAsync(Form("somehow")));
        Assert.Equal("exchange.log.asked", await ProposeAsync(new PartnerForm { After = "anew", Found = "x", Text = "y" }));
        Assert.Equal("exchange.text.needed", await ProposeAsync(new PartnerForm { After = "anew", Compared = "yes", Text = "y" }));
        Assert.Equal("exchange.text.needed", await ProposeAsync(new PartnerForm { After = "anew", Compared = "yes", Found = "x" }));
        Assert.Equal("exchange.log.not-proposed", await CodeAsync(async () => await desk.ConfirmAsync(Ben, "arvonia", await ActsAsync(belmora), Stop)));
        Assert.Null(await ProposeAsync(Form("anew")));
        await desk.ReturnAsync(Ben, "arvonia", await ActsAsync(belmora), "ask them again", Stop);
        Assert.Null((await belmora.PartnerAsync("arvonia")).Clearing);
        Assert.Single(await desk.StandingAsync("arvonia", Stop));
        Assert.Equal("exchange.partner.unknown", await CodeAsync(() => desk.ReturnAsync(Ben, "nobody", 0, "x", Stop)));
    }

    /// <summary>What the partner sends meanwhile comes in, and what goes to it goes.</summary>
    [Fact]
    public async Task Nothing_of_the_partner_is_held_up_by_an_alarm()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var liar = await LyingLog.BetweenAsync(arvonia, belmora);
        await liar.ForkAsync();
        await arvonia.ReleaseAsync(ExchangeNode.Form("from the one", "belmora"));
        await belmora.ReleaseAsync(ExchangeNode.Form("from the other", "arvonia"));
        Assert.All(await arvonia.CarryAsync(belmora), r => Assert.Equal("", r.Code));
        Assert.All(await belmora.CarryAsync(arvonia), r => Assert.Equal("", r.Code));
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        Assert.Equal(1, await tables.Received.CountAsync(Stop));
    }

    private static PartnerForm Form(string after) => new() { After = after, Compared = "yes", Found = "a test node", Text = "it is off now" };

    private static async Task<int> ActsAsync(ExchangeNode node) => (await node.PartnerAsync("arvonia")).Acts;

    private static async Task<IReadOnlyList<string>> SettledAsync(ExchangeNode node) =>
        [.. (await node.Journal.Reader.ReadAsync(new() { Types = [nameof(Cordon.Modules.Desk.Contracts.WorkSettled)] }, node.Reader(Ada).Viewer, Stop)).Select(e => e.Data).OfType<Cordon.Modules.Desk.Contracts.WorkSettled>().Select(w => w.Work).Where(w => w.StartsWith("exchange-log", StringComparison.Ordinal)).Order()];
}
