using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;

namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>Files that somebody puts together, to go with a message that is being written: a bundle. What is not sent within two days is erased.</summary>
public interface IBundleDesk
{
    /// <summary>Bytes of the largest file that goes.</summary>
    long Largest { get; }

    /// <summary>How many files go with one message.</summary>
    int Most { get; }

    /// <summary>An id for files that are about to be put together: 32 hexadecimal digits.</summary>
    string NewBundle();

    /// <summary>Puts a file to it.</summary>
    /// <param name="person">Who writes.</param>
    /// <param name="bundle">The id.</param>
    /// <param name="file">The file.</param>
    /// <param name="classification">How high what it goes with is to be classified: its name is recorded as high.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.file.twice</c>, <c>.many</c>, <c>.late</c>: it was sent, or is somebody else's</exception>
    Task AddAsync(Actor person, string bundle, TakenFile file, Classification classification, CancellationToken cancellation);

    /// <summary>Takes a file out of it.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>, <c>exchange.file.late</c></exception>
    Task RemoveAsync(Actor person, string bundle, string sha256, CancellationToken cancellation);

    /// <summary>What the person has put to it, in the order in which it goes; nothing for anybody else, and nothing once it was sent.</summary>
    Task<IReadOnlyList<BundleDraftFile>> OfAsync(Actor person, string bundle, CancellationToken cancellation);

    /// <summary>The content of a file that the person has put to it.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c></exception>
    Task<(ReleaseFile File, byte[] Content)> OpenAsync(Actor person, string bundle, string sha256, CancellationToken cancellation);
}

/// <summary>A file that is to go.</summary>
/// <param name="File">As it will be announced.</param>
/// <param name="Stripped">Bytes that were left out of a picture; 0 when none.</param>
public sealed record BundleDraftFile(ReleaseFile File, long Stripped);
