using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Storage;

namespace Cordon.Journal.Sequencing;

/// <summary>
/// The last head the key has signed, kept beside the key: a backup that takes database and log back together does not take
/// this back, so that the node still knows that it once signed more.
/// </summary>
internal sealed class SignedHead(LogFiles files, VerifierKey log)
{
    private readonly FileTileStore _folder = new(files.Keys);

    public async Task<TreeHead> ReadAsync(CancellationToken cancellation)
    {
        if (await _folder.ReadAsync(files.SignedName, cancellation) is not { } bytes)
            return TreeHead.Empty;
        var last = SignedCheckpoint.Parse(bytes.Span);
        last.Open(log);
        return last.Checkpoint.Head;
    }

    public ValueTask WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellation) =>
        _folder.WriteAsync([new TileFile(files.SignedName, checkpoint.Note.ToBytes())], cancellation);
}
