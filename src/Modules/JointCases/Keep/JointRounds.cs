using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>Keeps each joint case of which something was recorded, of which a clock ran out, or whose partners are others than before; after a start, each once.</summary>
internal sealed class JointRounds(IServiceProvider services, TimeProvider clock, ILogger<JointRounds> logger) : RoundsService("joint-cases.rounds", clock, logger)
{
    private readonly TimeProvider _clock = clock;
    private readonly Dictionary<string, (long Version, int Declined, string Reached, Instant? Next)> _kept = [];

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        var (records, keeper) = (services.GetRequiredService<JointRecords>(), services.GetRequiredService<JointKeeper>());
        Dictionary<string, long> versions;
        Dictionary<string, int> declined;
        await using (var tables = records.Tables())
        {
            versions = await tables.Cases.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Version, cancellation);
            if (versions.Count == 0)
                return;
            declined = await tables.Sent.AsNoTracking().Where(s => s.State == (int)SentState.Declined).GroupBy(s => s.Case).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        }

        var (reached, now) = (string.Join(' ', (await keeper.ReachedAsync(cancellation)).Order(StringComparer.Ordinal)), Instant.Now(_clock));
        foreach (var (id, version) in versions)
        {
            if (_kept.TryGetValue(id, out var kept) && kept.Version == version && kept.Declined == declined.GetValueOrDefault(id) && kept.Reached == reached && !(kept.Next < now))
                continue;
            // What is recorded meanwhile is seen in the next round, since the version from before is what is remembered.
            _kept[id] = (version, declined.GetValueOrDefault(id), reached, await keeper.KeepAsync(id, cancellation));
        }
    }
}
