using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>A witness's memory as files, one for each log, at the paths under which c2sp.org/tlog-witness serves them: <c>&lt;hex SHA-256 of the origin&gt;/checkpoint</c>. One process only.</summary>
/// <param name="store">where the files are; its writes are atomic and durable</param>
public sealed class StoredWitnessMemory(ITileStore store) : IWitnessMemory, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The path of the checkpoint last cosigned for an origin.</summary>
    public static string PathOf(string origin) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))}/{CheckpointPublisher.Path}";

    /// <inheritdoc/>
    public async ValueTask<SignedCheckpoint?> LastAsync(string origin, CancellationToken cancellation = default) =>
        await store.ReadAsync(PathOf(origin), cancellation) is { } bytes ? SignedCheckpoint.Parse(bytes.Span) : null;

    /// <inheritdoc/>
    public async ValueTask<bool> ReplaceAsync(TreeHead last, SignedCheckpoint next, CancellationToken cancellation = default)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var origin = next.Checkpoint.Origin;
            if (((await LastAsync(origin, cancellation))?.Checkpoint.Head ?? TreeHead.Empty) != last)
                return false;
            await store.WriteAsync([new TileFile(PathOf(origin), next.Note.ToBytes())], cancellation);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();
}
