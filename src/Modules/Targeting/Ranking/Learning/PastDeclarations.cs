using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Learning;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Modules.Targeting.Storage;
using Cordon.Modules.Targeting.Work;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Learning;

/// <summary>What this node remembers to learn from.</summary>
/// <param name="Cases">In the order of the days on which they were judged.</param>
/// <param name="LeftOut">How many were left out because they were changed after they were examined.</param>
internal sealed record Past(IReadOnlyList<LearningCase> Cases, int LeftOut)
{
    public ExaminedShare Chosen => Share(c => !c.IsRandom);

    public ExaminedShare Random => Share(c => c.IsRandom);

    private ExaminedShare Share(Func<LearningCase, bool> which)
    {
        var known = Cases.Where(c => c.Past.Irregular is not null && which(c)).ToList();
        return new ExaminedShare(known.Count(c => c.Past.Irregular is true), known.Count);
    }
}

/// <summary>
/// Reads stored declarations as a ranker learns from them. Only what an examination found is an outcome: a decision says what somebody thought, and a ranker that learned it would repeat them.
/// </summary>
internal sealed class PastDeclarations(TargetingRecords records)
{
    private const int PerPart = 500;

    /// <summary>The newest of them: a ranker of long ago would be one of another trade.</summary>
    private const int Most = 200_000;

    public async Task<Past> ReadAsync(RunningWork job)
    {
        var (cases, leftOut) = (new List<LearningCase>(), 0);
        await using var tables = records.Tables();
        job.Count(Math.Min(Most, await tables.Declarations.CountAsync(job.Stop)));
        for (var last = (string?)null; cases.Count + leftOut < Most;)
        {
            var part = await tables.Declarations.AsNoTracking().Where(d => last == null || d.Id.CompareTo(last) < 0).OrderByDescending(d => d.Id).Take(PerPart)
                .Join(tables.Judged, d => d.Id, j => j.Id, (d, j) => new { Declaration = d, Judged = j }).ToListAsync(job.Stop);
            if (part.Count == 0)
                break;
            foreach (var one in part.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount / 2)).Select(p => CaseOf(TargetingProjection.Read(p.Declaration), p.Judged)).ToList())
            {
                if (one is null)
                    leftOut++;
                else
                    cases.Add(one);
            }

            last = part.Min(p => p.Declaration.Id);
            job.Advance(part.Count);
        }

        return new Past([.. cases.OrderBy(c => c.Past.Declared.Day).ThenBy(c => c.Past.Declared.Id, StringComparer.Ordinal)], leftOut);
    }

    /// <summary>Null for one that a later message changed after it was examined: whoever is caught may well correct the declaration, and then its words would know the outcome.</summary>
    public static LearningCase? CaseOf(DeclarationState state, JudgedRow judged)
    {
        var examined = judged.ExaminedAt is { } at ? new Instant(at) : (Instant?)null;
        if (examined is { } then && state.AmendedAt is { } amended && amended >= then)
            return null;
        var day = (state.AmendedAt ?? state.At).UtcDay;
        var declared = RankedFields.Of(state.Assessed.Id, day, state.Assessed.Declaration);
        bool? irregular = examined is not null && judged.Finding is { } finding ? finding == (int)ExaminationFinding.SuspicionConfirmed : null;
        var past = new PastCase(declared, irregular) { KnownOn = examined?.UtcDay.AddDays(1) };
        return new LearningCase(past, judged.Drawn, state.Assessed.Judgement.Score);
    }
}
