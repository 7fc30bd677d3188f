using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Proofs.Trust;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Modules.Reference;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Replay;

namespace Cordon.Cli.Screening;

/// <summary>What a node keeps that a receipt of it can be held against; the node may be running.</summary>
internal static class NodeVersions
{
    /// <summary>Whether the receipt is one of this node's: its content is what was committed to, and stands in the log under a checkpoint signed by the node.</summary>
    public static async Task<(bool Holds, string Says)> CheckAsync(ScreeningReceipt receipt, string folder, CancellationToken cancellation)
    {
        if (receipt.Proof is not { } proof)
            return (true, "the receipt has no proof yet: it is the reply of a door; fetch the proof to have it checked");
        using var reader = await OpenAsync(folder, cancellation);
        try
        {
            proof.Verify(receipt.Opening.Commitment(), TrustPolicy.Of(reader.LogKey));
            return (true, "the receipt is genuine: its content stands in the log of this node");
        }
        catch (FaultException broken)
        {
            return (false, $"the receipt is not what this node gave out: {broken.Fault}");
        }
    }

    /// <summary>The entities of the versions that were searched; those of a version that the node does not have are left out, which the replay says.</summary>
    public static async Task<IReadOnlyList<ListedEntity>> EntitiesAsync(ScreeningAnswered answered, string folder, CancellationToken cancellation)
    {
        using var reader = await OpenAsync(folder, cancellation);
        var watchlists = ReferenceModule.Watchlists(reader, new ReferenceSettings(NodeModules.Settings(folder).Authority), TimeProvider.System);
        var entities = new List<ListedEntity>();
        foreach (var list in answered.Lists)
        {
            var versions = await watchlists.VersionsAsync(list.Dataset, cancellation);
            if (versions.FirstOrDefault(v => v.ContentDigest == list.ContentDigest) is { } version)
                entities.AddRange(await watchlists.EntitiesAsync(version.Id, cancellation));
        }

        return UniqueIds.Of(entities);
    }

    private static Task<JournalReader> OpenAsync(string folder, CancellationToken cancellation) =>
        NodeModules.Journals().OpenForReadingAsync(NodeModules.Settings(folder).Journal(folder), cancellation);
}
