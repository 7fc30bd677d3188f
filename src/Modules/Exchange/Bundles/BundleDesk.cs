using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;

namespace Cordon.Modules.Exchange.Bundles;

/// <summary>Puts files together for other modules, as for releases.</summary>
internal sealed class BundleDesk(ExchangeRecords records, DraftFiles drafts, FileContents contents, ExchangePolicy policy, IIds ids) : IBundleDesk
{
    public long Largest => policy.FileSize;

    public int Most => policy.FilesOfRelease;

    public string NewBundle() => ids.Next().ToString("N");

    public Task AddAsync(Actor person, string bundle, TakenFile file, Classification classification, CancellationToken cancellation) => drafts.AddAsync(person, bundle, file, classification, cancellation);

    public Task RemoveAsync(Actor person, string bundle, string sha256, CancellationToken cancellation) => drafts.RemoveAsync(person, bundle, sha256, cancellation);

    public async Task<IReadOnlyList<BundleDraftFile>> OfAsync(Actor person, string bundle, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await DraftFiles.IsClosedAsync(tables, bundle, cancellation) ? [] : [.. (await drafts.OfAsync(person, bundle, cancellation)).Select(f => new BundleDraftFile(DraftFiles.Announced(f), f.Stripped))];
    }

    public async Task<(ReleaseFile File, byte[] Content)> OpenAsync(Actor person, string bundle, string sha256, CancellationToken cancellation)
    {
        var file = (await OfAsync(person, bundle, cancellation)).FirstOrDefault(f => f.File.Sha256 == sha256)?.File ?? throw new FaultException(new Fault("exchange.file.unknown"));
        return (file, await contents.OpenAsync(sha256, records.Own, cancellation));
    }
}
