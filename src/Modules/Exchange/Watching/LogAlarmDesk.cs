using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>Persons clear an alarm about a partner's log: one says what was found, another confirms it. Until then it stands, and nothing of the partner's is held up by it.</summary>
internal sealed class LogAlarmDesk(ExchangeRecords records)
{
    /// <summary>The logs of a partner about which an alarm stands, the first found first.</summary>
    public async Task<IReadOnlyList<WitnessedLogRow>> StandingAsync(string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await StandingAsync(tables, partner, cancellation);
    }

    /// <summary>Says what was found.</summary>
    public Task ProposeAsync(Actor person, string id, int seen, PartnerForm form, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ProposeClearing, id, seen, (one, standing) =>
    {
        LogAlarmRules.AClearingIsProposedWhereNoneWaits(one);
        var log = LogAlarmRules.OnlyAnAlarmThatStandsIsCleared(standing);
        LogAlarmRules.ThePartnerWasAsked(form.Compared);
        var after = ExchangeWords.Chosen<LogAfterAlarm>(form.After, "after");
        return [new LogClearingProposed(id, log.Origin, after, ExchangeWords.Needed(form.Found, "found"), ExchangeWords.Needed(form.Text), person.Id), ExchangeWork.LogClearing(id)];
    }, cancellation);

    /// <summary>Confirms it as a second person: the alarm is over.</summary>
    public Task ConfirmAsync(Actor person, string id, int seen, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ClearLogAlarm, id, seen, (one, standing) =>
    {
        var clearing = LogAlarmRules.OnlyAProposedClearingIsConfirmedOrReturned(one);
        LogAlarmRules.WhoFoundItDoesNotConfirm(clearing, person.Id);
        LogAlarmRules.OnlyAnAlarmThatStandsIsCleared(standing.Where(l => l.Origin == clearing.Origin));
        var cleared = new LogAlarmCleared(id, clearing.Origin, clearing.After, clearing.Found, clearing.Text, clearing.Person, person.Id);
        return [cleared, ExchangeWork.LogClearingDone(id, "cleared"), .. standing.All(l => l.Origin == clearing.Origin) ? [ExchangeWork.LogAlarmDone(id)] : Array.Empty<object>()];
    }, cancellation);

    /// <summary>Sends it back; who said it may take it back.</summary>
    public Task ReturnAsync(Actor person, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ReturnClearing, id, seen, (one, _) =>
        [new LogClearingReturned(id, LogAlarmRules.OnlyAProposedClearingIsConfirmedOrReturned(one).Origin, ExchangeWords.Needed(text), person.Id), ExchangeWork.LogClearingDone(id, "returned")], cancellation);

    private static async Task<IReadOnlyList<WitnessedLogRow>> StandingAsync(ExchangeContext tables, string partner, CancellationToken cancellation) =>
        await tables.WitnessedLogs.AsNoTracking().Where(l => l.Partner == partner && l.Offending != null).OrderBy(l => l.FoundAt).ThenBy(l => l.Origin).ToListAsync(cancellation);

    private Task ActAsync(Actor person, string process, string id, int seen, Func<Partner, IReadOnlyList<WitnessedLogRow>, IReadOnlyList<object>> act, CancellationToken cancellation)
    {
        if (!Name.IsWellFormed(id))
            throw new FaultException(new Fault("exchange.partner.unknown"));
        return records.ByAsync(person, process, ExchangeRecords.TransportRetention, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            var one = await ExchangeRecords.PartnerAsync(tables, id, cancellation);
            PartnerRules.NothingHappenedSince(one, seen);
            foreach (var fact in act(one, await StandingAsync(tables, id, cancellation)))
                open.Append(ExchangeRecords.StreamOf(id), fact, records.Own, ExchangeRecords.TransportRetention);
        }, cancellation);
    }
}
