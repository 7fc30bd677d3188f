using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>What declarations are judged by now: the pack in use and the lists in force. As long as they stay the same, each party is screened once.</summary>
internal sealed class AssessorInForce(PackInUse pack, IListsInForce lists, RegistersInForce registers)
{
    private const int MostRemembered = 100_000;

    private volatile Kept? _kept;

    /// <exception cref="FaultException"><c>targeting.pack…</c>, or <c>screening.lists.missing</c>: without a pack or a list nothing can be assessed</exception>
    public async Task<Judging> NowAsync(CancellationToken cancellation)
    {
        var (read, its) = pack.Now();
        var screened = await lists.ListsAsync(cancellation);
        if (screened.Versions.Count == 0)
            throw new FaultException(new Fault("screening.lists.missing"));
        var own = await registers.NowAsync(cancellation);
        var key = string.Join('\n', screened.Versions.Select(v => $"{v.Dataset} {v.Version} {v.ContentDigest}").Concat(own.Digests.Select(d => $"{d.Key} {d.Value}")));
        if (_kept is not { } kept || kept.Key != key || kept.Resolution.Screened > MostRemembered)
        {
            var resolution = new PartyResolution(screened, own.Operators);
            _kept = kept = new Kept(key, resolution, new Assessor(read, its, resolution, own));
        }

        return new Judging(read, kept.Assessor, kept.Resolution, screened, own);
    }

    private sealed record Kept(string Key, PartyResolution Resolution, Assessor Assessor);
}

/// <summary>An assessor with what it works from.</summary>
internal sealed record Judging(ReadPack Pack, Assessor Assessor, PartyResolution Resolution, IScreenedLists Lists, RegisterSet Registers);
