using Cordon.Engines.Formats.Operators;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting.Packs;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>What declarations are judged by now: the pack in use and the lists in force. As long as they stay the same, each party is screened once.</summary>
internal sealed class AssessorInForce(PackInUse pack, IListsInForce lists)
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
        var key = string.Join('\n', screened.Versions.Select(v => $"{v.Dataset} {v.Version} {v.ContentDigest}"));
        if (_kept is not { } kept || kept.Key != key || kept.Resolution.Screened > MostRemembered)
        {
            // Cordon keeps no register of operators yet: a bare number is a party that cannot be assessed.
            var resolution = new PartyResolution(screened, OperatorRegister.Empty);
            _kept = kept = new Kept(key, resolution, new Assessor(read, its, resolution, informed: null));
        }

        return new Judging(read, kept.Assessor, kept.Resolution, screened);
    }

    private sealed record Kept(string Key, PartyResolution Resolution, Assessor Assessor);
}

/// <summary>An assessor with what it works from.</summary>
internal sealed record Judging(ReadPack Pack, Assessor Assessor, PartyResolution Resolution, IScreenedLists Lists);
