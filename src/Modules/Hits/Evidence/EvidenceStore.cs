using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Contracts;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Hits.Evidence;

/// <summary>Files that somebody puts to a hit. They lie encrypted in the blob store, under the hit's own key, and the entry names them by their hash.</summary>
internal sealed class EvidenceStore(HitRecords records)
{
    /// <summary>Bytes of one file.</summary>
    public const long LargestFile = 25L << 20;

    /// <summary>Bytes of the whole request: what is larger is refused before it is read.</summary>
    public const long LargestRequest = LargestFile + (64 << 10);
    public const int MostFiles = 50;
    private const int LongestName = 200;

    /// <exception cref="FaultException"><c>hits.evidence.name</c>, <c>hits.evidence.large</c>, <c>hits.evidence.many</c>, <c>hits.unknown</c></exception>
    public async Task AddAsync(Viewer who, string id, IFormFile? file, CancellationToken cancellation)
    {
        // Only the last part of the name says anything about the file.
        var name = Path.GetFileName((file?.FileName ?? "").Replace('\\', '/')).Trim();
        if (file is null || file.Length == 0 || name.Trim('.').Length == 0 || name.Length > LongestName || name.Any(char.IsControl))
            throw new FaultException(Fault.Of("hits.evidence.name", "file", ("most", LongestName)));
        if (file.Length > LargestFile)
            throw new FaultException(Fault.Of("hits.evidence.large", "file", ("most", LargestFile >> 20)));
        await using var content = file.OpenReadStream();
        await records.FindAsync(id, who, cancellation);
        var staged = await records.StageAsync(content, cancellation);
        await records.InAsync(HitsJournal.AddEvidence, who, id, async (hit, process, open) =>
        {
            if (hit.Evidence.Count >= MostFiles)
                throw new FaultException(Fault.Of("hits.evidence.many", "file", ("most", MostFiles)));
            await process.AttachAsync(staged, "application/octet-stream", hit.Handling, HitRecords.RetentionOf(hit.Id));
            open.Record(hit, new EvidenceAdded(hit.Id, who.Actor.Id, name, Convert.ToHexStringLower(staged.Sha256.Span), staged.Length));
        }, cancellation);
    }

    /// <summary>A file of a hit; no other file of the store can be reached by it.</summary>
    /// <exception cref="FaultException"><c>hits.unknown</c>, <c>hits.evidence.unknown</c></exception>
    public async Task<EvidenceAdded> FindAsync(Viewer viewer, string id, string sha256, CancellationToken cancellation) =>
        (await records.FindAsync(id, viewer, cancellation)).Evidence.FirstOrDefault(e => e.Sha256 == sha256) ?? throw new FaultException(new Fault("hits.evidence.unknown"));

    public Task ReadAsync(EvidenceAdded file, Viewer viewer, Stream output, CancellationToken cancellation) => records.ReadBlobAsync(file.Sha256, viewer, output, cancellation);
}
