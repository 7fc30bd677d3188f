using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web;
using Cordon.Modules.Targeting.Contracts;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Targeting.Examine;

/// <summary>Photographs of examinations. They lie encrypted in the blob store under the declaration's own key, and the entry names them by their hash. What they are is told by their first bytes, never by their name.</summary>
internal sealed class PhotographStore(TargetingRecords records)
{
    /// <summary>Bytes of one photograph.</summary>
    public const long Largest = 15L << 20;

    /// <summary>Bytes of the whole request.</summary>
    public const long LargestRequest = Largest + (64 << 10);

    private const int MostPhotographs = 50;
    private const int LongestName = 200;

    /// <exception cref="FaultException"><c>targeting.photograph</c>, <c>targeting.photograph.many</c>, <c>targeting.unknown</c></exception>
    public async Task AddAsync(Actor person, Viewer viewer, string id, IFormFile? file, CancellationToken cancellation)
    {
        var name = Path.GetFileName((file?.FileName ?? "").Replace('\\', '/')).Trim();
        if (file is null || file.Length is 0 or > Largest || name.Trim('.').Length == 0 || name.Length > LongestName || name.Any(char.IsControl))
            throw No();
        await using var content = file.OpenReadStream();
        var first = new byte[Pictures.Telling];
        await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
        if (Pictures.MediaTypeOf(first) is not { } sort)
            throw No();
        content.Position = 0;
        await records.FindAsync(id, viewer, cancellation);
        var staged = await records.StageAsync(content, cancellation);
        await records.ActAsync(TargetingJournal.Photograph, person, viewer, id, async (state, open) =>
        {
            if (state.Photographs.Count >= MostPhotographs)
                throw new FaultException(Fault.Of("targeting.photograph.many", "file", ("most", MostPhotographs)));
            await open.AttachAsync(staged, sort, state.Handling, TargetingRecords.RetentionOf(id));
            return [new PhotographAdded(id, name, Convert.ToHexStringLower(staged.Sha256.Span), sort, person.Id)];
        }, cancellation);
    }

    /// <summary>A photograph of a declaration; no other file of the store can be reached by it.</summary>
    /// <exception cref="FaultException"><c>targeting.unknown</c></exception>
    public async Task<PhotographAdded> FindAsync(Viewer viewer, string id, string sha256, CancellationToken cancellation) =>
        (await records.FindAsync(id, viewer, cancellation)).Photographs.FirstOrDefault(p => p.Sha256 == sha256) ?? throw new FaultException(new Fault("targeting.unknown"));

    public Task ReadAsync(PhotographAdded photograph, Viewer viewer, Stream output, CancellationToken cancellation) => records.ReadBlobAsync(photograph.Sha256, viewer, output, cancellation);

    private static FaultException No() => new(Fault.Of("targeting.photograph", "file", ("most", Largest >> 20)));
}
