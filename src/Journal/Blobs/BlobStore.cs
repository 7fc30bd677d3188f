using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Blobs;

/// <summary>
/// Files by the SHA-256 of their content, each encrypted under a key of its own, which is sealed under the data key of its
/// retention class and subject: destroying that key erases the file. On disk they have random names, so that a folder listing says nothing.
/// </summary>
public sealed class BlobStore
{
    private readonly JournalParts _parts;
    private readonly IIds _ids;
    private readonly IRandomness _randomness;

    internal BlobStore(JournalParts parts, IIds ids, IRandomness randomness) => (_parts, _ids, _randomness) = (parts, ids, randomness);

    /// <summary>Reads a stream to its end and keeps it, encrypted and flushed. Attach it to a process to keep it for good.</summary>
    public async Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation = default)
    {
        var (file, key) = (_ids.Next(), new byte[Sodium.KeyLength]);
        _randomness.Fill(key);
        var place = BlobFiles.PlaceOf(_parts.Blobs, file);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            await using var output = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var (sha256, length) = await BlobCipher.EncryptAsync(content, output, key, cancellation);
            output.Flush(flushToDisk: true);
            return new StagedBlob(file, sha256, length, key);
        }
        catch
        {
            File.Delete(place);
            throw;
        }
    }

    /// <summary>Removes what was staged for a process that did not come to be. What a process may have attached is left to the next start, which knows.</summary>
    public void Discard(StagedBlob staged) => File.Delete(BlobFiles.PlaceOf(_parts.Blobs, staged.File));

    /// <summary>Writes the content to a stream.</summary>
    /// <exception cref="FaultException"><c>journal.blob.missing</c> (also where the viewer may not see it), <c>journal.blob.erased</c>, <c>journal.blob.damaged</c></exception>
    public Task ReadAsync(ReadOnlyMemory<byte> sha256, Viewer viewer, Stream output, CancellationToken cancellation = default) =>
        BlobFiles.ReadAsync(_parts, sha256, viewer, output, cancellation);

    /// <summary>Removes what no process attached. Only before the writer opens: later, a file may lie staged for a process that is still to come.</summary>
    internal async Task SweepStagedAsync(CancellationToken cancellation)
    {
        await using var context = _parts.NewContext();
        var kept = await context.Blobs.AsNoTracking().Select(b => b.File).ToHashSetAsync(cancellation);
        foreach (var path in Directory.EnumerateFiles(_parts.Blobs, "*", SearchOption.AllDirectories))
        {
            if (!Guid.TryParseExact(Path.GetFileName(path), "N", out var file) || !kept.Contains(file))
                File.Delete(path);
        }
    }

    /// <summary>Removes what nobody can open any more.</summary>
    internal async Task SweepErasedAsync(CancellationToken cancellation)
    {
        await using var context = _parts.NewContext();
        var erased = await context.Blobs.AsNoTracking().Join(context.Keys.Where(k => k.ErasedBy != null), b => b.Key, k => k.Slot, (b, _) => b.File).ToListAsync(cancellation);
        foreach (var file in erased)
            File.Delete(BlobFiles.PlaceOf(_parts.Blobs, file));
    }

    internal static async Task AttachAsync(StagedBlob staged, string mediaType, Handling handling, Retention retention, WritersTools tools, Transaction transaction, long at, CancellationToken cancellation)
    {
        await tools.Keys.ResolveAsync([retention.Checked()], transaction, cancellation);
        var known = tools.Handlings.Check(handling);
        await tools.Handlings.ResolveAsync([known], transaction, cancellation);
        var box = tools.Keys.Seal(staged.Key, BlobFiles.Label(staged.File), retention, out var slot);
        var hash = staged.Sha256.ToArray();
        if (await transaction.Tables<JournalContext>().Blobs.AnyAsync(b => b.Hash == hash && b.Key == slot, cancellation))
            return;
        var row = new BlobRow { Hash = hash, Key = slot, File = staged.File, Length = staged.Length, MediaType = mediaType, Handling = tools.Handlings.NumberOf(handling), At = at, Sealed = box };
        await transaction.InsertAsync([row], cancellation);
    }
}
