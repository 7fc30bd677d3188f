using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline.Life;

namespace Cordon.Modules.Hotline.Files;

/// <summary>Files of calls, for whoever may see the call: that was asked before.</summary>
internal sealed class FilesOfCalls(IBundleBook book)
{
    /// <summary>How those of one message stand.</summary>
    public Task<IReadOnlyList<BundleFile>> OfAsync(Call call, CallBundle one, CancellationToken cancellation) => book.OfAsync(NameOf(call, one), one.Files.Files, cancellation);

    /// <summary>A file that is here, by what a message of the call says its digest is.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c></exception>
    public async Task<(string Name, byte[] Content)> OpenAsync(Call call, string sha256, CancellationToken cancellation)
    {
        foreach (var one in call.Bundles)
        {
            // The same content may have come both ways, and only one of them be here.
            if (one.Files.Files.FirstOrDefault(f => f.Sha256 == sha256) is { } file && (!one.Incoming || (await OfAsync(call, one, cancellation)).Any(f => f.File.Sha256 == sha256 && f.Stands == BundleStanding.There)))
                return (file.Name, await book.OpenAsync(NameOf(call, one), sha256, cancellation));
        }

        throw new FaultException(new Fault("exchange.file.unknown"));
    }

    private static BundleName NameOf(Call call, CallBundle one) => new(call.Partner, one.Files.Bundle, one.Incoming, HotlineRecords.RetentionOf(call.Id));
}
