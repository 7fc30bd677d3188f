using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching.Standing;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Standing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Keep;

/// <summary>
/// Keeps registered parties compared with the lists in force. One step compares one change, of a list or of some registrations, and records what came of it together with
/// how far it has got: after a crash the step is simply taken again.
/// </summary>
internal sealed class StandingKeeper(StandingRecords records, IWatchlists watchlists)
{
    /// <summary>Registrations compared in one step.</summary>
    private const int AtOnce = 1000;

    private static readonly Actor Acting = Actor.System("standing-screening");

    private StandingMemory? _memory;
    private volatile StandingProgress? _progress;

    /// <summary>What it is at; null when nothing waits.</summary>
    public StandingProgress? Progress => _progress;

    /// <summary>Takes one step; false when nothing waits.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        try
        {
            await using var tables = records.Tables();
            if (!await tables.Parties.AnyAsync(cancellation))
                return false;
            _memory ??= await StandingMemory.LoadAsync(tables, watchlists, cancellation);
            var states = await watchlists.StatesAsync(cancellation);
            if (states.FirstOrDefault(s => s.Current is { } current && _memory.Lists.GetValueOrDefault(s.List.Dataset)?.Id != current.Id) is { Current: { } fresh })
                return await ChangeListAsync(_memory, fresh, cancellation);
            var waiting = await tables.Parties.AsNoTracking().Where(p => !p.Compared).OrderBy(p => p.Party).Take(AtOnce).ToListAsync(cancellation);
            return waiting.Count > 0 && _memory.Lists.Count > 0 && await RegisterAsync(_memory, waiting, tables, cancellation);
        }
        catch
        {
            // What is in memory may be ahead of the tables now.
            _memory = null;
            throw;
        }
        finally
        {
            _progress = null;
        }
    }

    private async Task<bool> ChangeListAsync(StandingMemory memory, WatchlistVersion version, CancellationToken cancellation)
    {
        var delta = await watchlists.DeltaAsync(memory.Lists.GetValueOrDefault(version.Dataset)?.Id, version.Id, cancellation);
        List<ListedEntity> changed = [.. delta.Added, .. delta.Changed.Select(c => c.After)];
        var outcome = memory.Change(version, changed, [.. delta.Removed], Progressing(version.Dataset, changed.Count), cancellation);
        await RecordAsync(memory, [.. outcome.Where(o => o.IsNew)], [version], [], changed.Count + delta.Removed.Count, cancellation);
        return true;
    }

    private async Task<bool> RegisterAsync(StandingMemory memory, List<PartyRow> waiting, StandingContext tables, CancellationToken cancellation)
    {
        var keys = waiting.ConvertAll(w => w.Party);
        var known = (await tables.Matches.AsNoTracking().Where(m => keys.Contains(m.Party)).ToListAsync(cancellation)).ToLookup(m => m.Party, StringComparer.Ordinal);
        var outcome = memory.Register(waiting.ConvertAll(StandingMemory.Read), known, Progressing("", waiting.Count), cancellation);
        await RecordAsync(memory, outcome, [.. memory.Lists.Values.OrderBy(l => l.Dataset, StringComparer.Ordinal)], [.. waiting.Select(w => w.Registration)], 0, cancellation);
        return true;
    }

    private Reporting Progressing(string dataset, int of)
    {
        _progress = new StandingProgress(dataset, 0, of);
        return new Reporting(done => _progress = new StandingProgress(dataset, done, of));
    }

    private async Task RecordAsync(
        StandingMemory memory, IReadOnlyList<OutcomeChange> told, IReadOnlyList<WatchlistVersion> lists, IReadOnlyList<Guid> registrations, int listedChanged, CancellationToken cancellation)
    {
        HashSet<string> gone = [];
        await records.InAsync(ScreeningJournal.Rescreen, Acting, async open =>
        {
            var subjects = await SubjectsAsync(open.Tables.Of<StandingContext>(), told, cancellation);
            // Withdrawn or erased while they were compared.
            gone = [.. told.Select(o => o.PartyId).Where(p => !subjects.ContainsKey(p))];
            var kept = told.Where(o => subjects.ContainsKey(o.PartyId)).ToList();
            foreach (var change in kept)
                records.AboutParty(open, subjects[change.PartyId], Describe(memory, change));
            records.AboutWork(open, new Rescreened(
                Screener.Algorithm, [.. lists.Select(l => new StandingList(l.Dataset, l.Id, l.Number, l.ContentDigest))], registrations, listedChanged, memory.Matches.Parties.Count, kept.Count(o => o.Before is null), kept.Count(o => o.After is null)));
        }, cancellation);
        memory.Forget(gone);
    }

    /// <summary>The retention subjects of the parties that are still registered.</summary>
    private static async Task<Dictionary<string, string>> SubjectsAsync(StandingContext tables, IReadOnlyList<OutcomeChange> told, CancellationToken cancellation)
    {
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in told.Select(o => o.PartyId).Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var row in await tables.Parties.AsNoTracking().Where(p => some.Contains(p.Party)).Select(p => new { p.Party, p.Subject }).ToListAsync(cancellation))
                subjects[row.Party] = row.Subject;
        }

        return subjects;
    }

    private static OutcomeChanged Describe(StandingMemory memory, OutcomeChange change)
    {
        var (dataset, id) = StandingMemory.Parted(change.ListedId);
        var party = memory.Parties[change.PartyId];
        var candidate = change.After is null || memory.Entity(change.ListedId) is not { } entity
            ? null : Screener.Describe(entity.Party, StandingMatches.Explain(party.Party, entity.Party), entity, new ScreeningSettings());
        var list = memory.Lists[dataset];
        var screened = new ScreenedList(dataset, list.Number, list.ContentDigest, list.RetrievedAt, list.EntityCount, Stale: false);
        return new OutcomeChanged(change.PartyId, party.Given, screened, id, Screener.Algorithm, change.Before, change.After, candidate);
    }

    /// <summary>Reports at once, on the thread that got on.</summary>
    private sealed class Reporting(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
