using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Catalog;
using Cordon.Journal.Keys;
using Cordon.Journal.Reading;
using Cordon.Journal.Storage;
using Cordon.Kernel.Processes;

namespace Cordon.Journal;

/// <summary>What reading a journal takes.</summary>
internal sealed record JournalParts(JournalCatalog Catalog, IDatabase Database, IKeyStore Keys, JournalFolder Folder, FileTileStore Log, VerifierKey LogKey, Realm Realm, TimeProvider Clock)
{
    public string Blobs => Folder.Blobs;

    public EntryOpener Opener { get; } = new(Catalog, Keys, Realm);

    public JournalContext NewContext() => (JournalContext)TableSet.Journal.Create(Database);

    /// <summary>The published checkpoint, its signature verified; null before the first entry.</summary>
    public async Task<SignedCheckpoint?> CheckpointAsync(CancellationToken cancellation)
    {
        if (await Log.ReadAsync(CheckpointPublisher.Path, cancellation) is not { } bytes)
            return null;
        var checkpoint = SignedCheckpoint.Parse(bytes.Span);
        checkpoint.Open(LogKey);
        return checkpoint;
    }
}
