using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>What declarations are judged by now: the pack in use, the lists and the registers in force. As long as they stay the same, each party is screened once.</summary>
internal sealed class AssessorInForce(PackInUse pack, IListsInForce lists, RegistersInForce registers, RankerInForce ranker)
{
    private const int MostRemembered = 100_000;

    private volatile Kept? _kept;

    /// <exception cref="FaultException"><c>targeting.pack…</c>, or <c>screening.lists.missing</c>: without a pack or a list nothing can be assessed</exception>
    public async Task<Judging> NowAsync(CancellationToken cancellation) => await ByAsync(await pack.NowAsync(cancellation), cancellation) with { Ranker = await ranker.NowAsync(cancellation) };

    /// <summary>The same with another pack: for what is on offer.</summary>
    /// <exception cref="FaultException"><c>screening.lists.missing</c>, <c>rules.pack.list</c></exception>
    public async Task<Judging> ByAsync(EffectivePack by, CancellationToken cancellation)
    {
        var screened = await lists.ListsAsync(cancellation);
        if (screened.Versions.Count == 0)
            throw new FaultException(new Fault("screening.lists.missing"));
        var own = await registers.NowAsync(cancellation);
        var key = string.Join('\n', screened.Versions.Select(v => $"{v.Dataset} {v.Version} {v.ContentDigest}").Concat(own.Digests.Select(d => $"{d.Key} {d.Value}")));
        if (_kept is not { } kept || kept.Key != key || kept.Resolution.Screened > MostRemembered)
            _kept = kept = new Kept(key, new PartyResolution(screened, own.Operators), null);
        if (kept.Judging is not { } judging || judging.Pack.Read.Digest != by.Read.Digest)
        {
            judging = new Judging(by, new Assessor(by.Read, by.Lists, kept.Resolution, own), kept.Resolution, screened, own);
            // What is only tried does not push out what judges.
            if (kept.Judging is null || ReferenceEquals(by, await pack.OnAnyDayAsync(cancellation)))
                _kept = kept with { Judging = judging };
        }

        return judging with { Lists = screened };
    }

    private sealed record Kept(string Key, PartyResolution Resolution, Judging? Judging);
}

/// <summary>An assessor with what it works from.</summary>
internal sealed record Judging(EffectivePack Pack, Assessor Assessor, PartyResolution Resolution, IScreenedLists Lists, RegisterSet Registers)
{
    /// <summary>What orders beside it; null when nothing does.</summary>
    public RankerInUse? Ranker { get; init; }
}
