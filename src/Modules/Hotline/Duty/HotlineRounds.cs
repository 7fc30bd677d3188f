using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Storage;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Hotline.Duty;

/// <summary>Looks whether the clock of a call has run out, and names the next on the roster.</summary>
/// <param name="find">The journal is opened when the node starts; until then there is nothing to look at.</param>
/// <param name="colleagues">Who is cleared for what; asked for only while a round is made.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Takes what goes wrong.</param>
internal sealed class HotlineRounds(Func<HotlineRecords> find, Func<IColleagues> colleagues, TimeProvider clock, ILogger<HotlineRounds> logger) : RoundsService("hotline.rounds", clock, logger)
{
    private const int AtOnce = 100;
    private readonly TimeProvider _clock = clock;

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        var (records, now) = (find(), Instant.Now(_clock));
        List<string> late;
        await using (var tables = records.Tables())
            late = await tables.Calls.AsNoTracking().Where(c => c.NextStep <= now.UnixMicroseconds).OrderBy(c => c.NextStep).Take(AtOnce).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var id in late)
        {
            await records.ActAsync(HotlineJournal.Escalate, HotlineRecords.System, null, id, async (open, call) =>
            {
                // The first on duty has had the first clock; then the others come in turn. Whoever may not read it is not named for it.
                var onDuty = await ClearedAsync(await Roster.OnDutyAsync(open.Tables.Of<HotlineContext>(), now, cancellation), call.Handling.Classification.Level, cancellation);
                return new CallEscalated(id, call.Steps + 1, onDuty.Count == 0 ? null : onDuty[(call.StepsOfStatus + 1) % onDuty.Count]);
            }, cancellation);
        }
    }

    private async Task<IReadOnlyList<string>> ClearedAsync(IReadOnlyList<string> onDuty, int level, CancellationToken cancellation)
    {
        if (level == 0 || onDuty.Count == 0)
            return onDuty;
        var cleared = (await colleagues().AllAsync(cancellation)).Where(c => c.Clearance >= level).Select(c => c.Person).ToHashSet();
        return [.. onDuty.Where(cleared.Contains)];
    }
}
