using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>Judges stored declarations twice: by what judges now, and by what is offered.</summary>
internal sealed class BackTester(TargetingRecords records, PackShelf shelf, PackInUse inUse, AssessorInForce assessors, TimeProvider clock)
{
    private const int PerPart = 100;

    /// <summary>Half of the machine: declarations that come in meanwhile are judged as well.</summary>
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    /// <param name="offer">The offer.</param>
    /// <param name="most">How many declarations at most, the newest first.</param>
    /// <param name="job">Where progress is shown, and who may stop it.</param>
    /// <exception cref="FaultException">the offer cannot be read, or there is no list to compare with</exception>
    public async Task<PackBackTested> RunAsync(PackState offer, int most, RunningTest job)
    {
        var begun = clock.GetTimestamp();
        var (now, then) = (await inUse.OnAnyDayAsync(job.Stop), await shelf.WithAsync(offer, job.Stop));
        var after = await assessors.ByAsync(then, job.Stop);
        var before = now is null ? null : await assessors.ByAsync(now, job.Stop);
        var difference = new Difference();
        await using var tables = records.Tables();
        job.Count(Math.Min(most, await tables.Declarations.CountAsync(job.Stop)));
        // Ids grow with the time at which they were made, to the millisecond: near enough to take the newest by them.
        for (var (done, last) = (0, (string?)null); done < most;)
        {
            var part = await tables.Declarations.AsNoTracking().Where(d => last == null || d.Id.CompareTo(last) < 0).OrderByDescending(d => d.Id).Take(Math.Min(PerPart, most - done)).ToListAsync(job.Stop);
            if (part.Count == 0)
                break;
            foreach (var (id, both, why) in part.AsParallel().WithDegreeOfParallelism(AtOnce).WithCancellation(job.Stop).Select(r => Both(r, before, after)).ToList())
            {
                if (both is { } outcomes)
                    difference.Add(id, outcomes.Before, outcomes.After);
                else
                    difference.AddUnjudged(why!);
            }

            (done, last) = (done + part.Count, part[^1].Id);
            job.Advance(part.Count);
        }

        return difference.Told(offer.Offered.Digest, now?.Layers ?? [], then.Layers, after.Lists.Versions, (long)clock.GetElapsedTime(begun).TotalMilliseconds, job.By.Id);
    }

    private static (string Id, (Outcome Before, Outcome After)? Both, Fault? Why) Both(DeclarationRow row, Judging? before, Judging after)
    {
        try
        {
            var state = TargetingProjection.Read(row);
            var assessed = state.Assessed;
            return (row.Id, (before is null ? Outcome.Of(state.Assessed.Judgement) : Outcome.Of(Judged(before, assessed)), Outcome.Of(Judged(after, assessed))), null);
        }
        catch (FaultException refused)
        {
            return (row.Id, null, refused.Fault);
        }
    }

    private static PackResult Judged(Judging by, DeclarationAssessed one) => by.Assessor.Assess(one.Declaration, one.History, one.Answers, one.Radiation).Result;
}
