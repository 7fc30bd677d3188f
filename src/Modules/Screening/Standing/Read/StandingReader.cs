using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Modules.Screening.Standing.Keep;
using Cordon.Modules.Screening.Standing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Read;

/// <summary>Says how registered parties stand.</summary>
internal sealed class StandingReader(StandingRecords records, IWatchlists watchlists, ListsInForce lists, StandingKeeper keeper, StandingService service)
{
    public async Task<StandingState> StateAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var lists = await tables.Lists.AsNoTracking().OrderBy(l => l.Dataset).ToListAsync(cancellation);
        return new StandingState(
            await tables.Parties.CountAsync(cancellation),
            await tables.Parties.CountAsync(p => !p.Compared, cancellation),
            await tables.Matches.Select(m => m.Party).Distinct().CountAsync(cancellation),
            await tables.Matches.CountAsync(cancellation),
            (await watchlists.StatesAsync(cancellation)).Any(s => s.Current is not null),
            lists.ConvertAll(l => new ComparedList(l.Dataset, l.Number, l.ContentDigest, new Instant(l.ComparedAt))),
            keeper.Progress,
            service.Trouble);
    }

    /// <summary>Whether nothing waits to be compared. What follows from the last comparison may still be on its way to others.</summary>
    public async Task<bool> IsCaughtUpAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        if (!await tables.Parties.AnyAsync(cancellation))
            return true;
        var compared = await tables.Lists.ToDictionaryAsync(l => l.Dataset, l => l.Number, cancellation);
        return !await tables.Parties.AnyAsync(p => !p.Compared, cancellation)
            && (await watchlists.StatesAsync(cancellation)).All(s => s.Current is not { } current || compared.GetValueOrDefault(s.List.Dataset) == current.Number);
    }

    /// <summary>One party.</summary>
    /// <exception cref="FaultException"><c>standing.party.unknown</c></exception>
    public async Task<StandingParty> PartyAsync(string id, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Party == id, cancellation)
            ?? throw new FaultException(Fault.Of("standing.party.unknown", "/id", ("party", id)));
        return Describe(row, await tables.Matches.AsNoTracking().Where(m => m.Party == id).ToListAsync(cancellation));
    }

    /// <summary>Parties that match a listed one, by id, after one of them.</summary>
    public async Task<IReadOnlyList<StandingParty>> MatchingAsync(string after, int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Parties.AsNoTracking().Where(p => p.Party.CompareTo(after) > 0 && tables.Matches.Any(m => m.Party == p.Party)).OrderBy(p => p.Party).Take(most).ToListAsync(cancellation);
        var keys = rows.ConvertAll(r => r.Party);
        var matches = (await tables.Matches.AsNoTracking().Where(m => keys.Contains(m.Party)).ToListAsync(cancellation)).ToLookup(m => m.Party, StringComparer.Ordinal);
        return rows.ConvertAll(r => Describe(r, matches[r.Party]));
    }

    private StandingParty Describe(PartyRow row, IEnumerable<MatchRow> matches) => new(
        row.Party, JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(row.Given, StrictJson.Options)!, row.Source, new Instant(row.RegisteredAt), row.Compared,
        [.. matches.OrderByDescending(m => m.Score).ThenBy(m => m.Listed, StringComparer.Ordinal).Select(m => new StandingMatch(m.Dataset, m.Listed, CaptionOf(m), m.Score, new Instant(m.Since)))]);

    /// <summary>Where two lists use one id, the list stands before it.</summary>
    private string CaptionOf(MatchRow match)
    {
        var found = lists.Latest.Find(match.Listed) ?? lists.Latest.Find($"{match.Dataset}/{match.Listed}");
        return found?.Dataset == match.Dataset ? found.Party.Caption : "";
    }
}
