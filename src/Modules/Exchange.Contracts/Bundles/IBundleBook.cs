using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>How files stand that go or come with messages of another module. Who may see what they belong to, the module has asked before.</summary>
public interface IBundleBook
{
    /// <summary>How each file stands, in the order in which the message names them.</summary>
    Task<IReadOnlyList<BundleFile>> OfAsync(BundleName bundle, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation);

    /// <summary>The content of a file of this node's own, or of a partner's that came whole: its digest is the one that the message names.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c></exception>
    Task<byte[]> OpenAsync(BundleName bundle, string sha256, CancellationToken cancellation);
}

/// <summary>Which files.</summary>
/// <param name="Partner">The other end.</param>
/// <param name="Bundle">The sender's id of them.</param>
/// <param name="Incoming">Whether the partner sends them.</param>
/// <param name="Owner">Under which key that is kept to which they belong: files of something else are not given out.</param>
public sealed record BundleName(string Partner, string Bundle, bool Incoming, Retention Owner);

/// <summary>A file of a bundle.</summary>
/// <param name="File">As it was announced.</param>
/// <param name="Stands">How it stands.</param>
/// <param name="Came">Parts of it that are at the recipient.</param>
/// <param name="Parts">Parts of it in all.</param>
/// <param name="Code">Why the recipient took no more of it, as a fault's code; empty when it did, or nobody knows.</param>
public sealed record BundleFile(ReleaseFile File, BundleStanding Stands, int Came, int Parts, string Code = "");

/// <summary>How a file of a bundle stands.</summary>
public enum BundleStanding
{
    /// <summary>Parts of it are still to come.</summary>
    Coming,

    /// <summary>It is at the recipient: here, whole and with its digest; or there, as receipts of all its parts say.</summary>
    There,

    /// <summary>It came otherwise than the message names it, nothing of it is kept, and it was asked for once more: parts of it are still to come.</summary>
    AskedAgain,

    /// <summary>It came otherwise than the message names it, also when it was asked for once more, or could not be; nothing of it is kept.</summary>
    Altered,

    /// <summary>The recipient does not take it.</summary>
    Refused,

    /// <summary>Its sender took it back.</summary>
    TakenBack,
}
