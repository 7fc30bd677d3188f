using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>What is set up, kept in memory: every request asks for it. Every change goes through here.</summary>
internal sealed class TaxiiRegistry(TaxiiRecords records)
{
    private readonly Lock _gate = new();
    private Registered? _known;
    private int _changes;

    public async Task<Registered> NowAsync(CancellationToken cancellation)
    {
        if (_known is { } known)
            return known;
        await new FirstLook(records).WholeAsync(cancellation);
        var seen = Volatile.Read(ref _changes);
        await using var tables = records.Tables();
        var secrets = await tables.Secrets.ToDictionaryAsync(s => s.Client, s => s.Hash, cancellation);
        var clients = await tables.Clients.Where(c => !c.Withdrawn).OrderBy(c => c.Name).ThenBy(c => c.Client).ToListAsync(cancellation);
        var loaded = new Registered(
            await tables.Server.SingleOrDefaultAsync(cancellation), await tables.Roots.OrderBy(r => r.Root).ToListAsync(cancellation),
            [.. (await tables.Collections.OrderBy(c => c.Number).ToListAsync(cancellation)).Select(KnownCollection.Of)],
            [.. clients.Select(c => new KnownClient(TaxiiProjection.Read(c), secrets.GetValueOrDefault(c.Client)))]);
        lock (_gate)
        {
            // What was read before a change must not outlive it: a client let in no more would go on coming in.
            if (seen == _changes)
                _known = loaded;
        }

        return loaded;
    }

    public void Changed()
    {
        lock (_gate)
        {
            _changes++;
            _known = null;
        }
    }
}
