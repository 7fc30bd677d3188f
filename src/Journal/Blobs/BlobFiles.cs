using System.Security.Cryptography;
using Cordon.Journal.Keys;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Blobs;

/// <summary>Where blobs lie, and how one is read; also while another process writes.</summary>
internal static class BlobFiles
{
    /// <summary>What the key of a file is sealed with.</summary>
    public static string Label(Guid file) => $"blob/{file:D}";

    public static string PlaceOf(string folder, Guid file)
    {
        var name = file.ToString("N");
        return Path.Combine(folder, name[^2..], name);
    }

    /// <summary>Writes the content to a stream.</summary>
    /// <exception cref="FaultException"><c>journal.blob.missing</c> (also where the viewer may not see it), <c>journal.blob.erased</c>, <c>journal.blob.damaged</c></exception>
    public static async Task ReadAsync(JournalParts parts, ReadOnlyMemory<byte> sha256, Viewer viewer, Stream output, CancellationToken cancellation)
    {
        await using var context = parts.NewContext();
        var hash = sha256.ToArray();
        var visible = context.Handlings.Where(VisibilityPredicate.Of(viewer)).Select(h => h.Id);
        var rows = await context.Blobs.AsNoTracking().Where(b => b.Hash == hash && visible.Contains(b.Handling)).OrderBy(b => b.Key).ToListAsync(cancellation);
        if (rows.Count == 0)
            throw new FaultException(new Fault("journal.blob.missing"));
        foreach (var row in rows)
        {
            if (Sealed.TryOpen(row.Sealed, Label(row.File), row.Key, parts.Keys) is not { } key)
                continue;
            await using var input = File.OpenRead(PlaceOf(parts.Blobs, row.File));
            await BlobCipher.DecryptAsync(input, output, key, cancellation);
            CryptographicOperations.ZeroMemory(key);
            return;
        }

        throw new FaultException(new Fault("journal.blob.erased"));
    }
}
