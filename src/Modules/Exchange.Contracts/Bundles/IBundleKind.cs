using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>A kind of message that may announce files. The message is taken in whatever becomes of them.</summary>
public interface IBundleKind : IMessageKind
{
    /// <summary>What a message announces; null when nothing comes with it. Pure; asked after <see cref="IMessageKind.Check"/>.</summary>
    /// <exception cref="FaultException">The message is not one of this kind.</exception>
    ComingBundle? Announced(MessageContent content, PartnerTerms partner);
}

/// <summary>Files that a message announces.</summary>
/// <param name="Bundle">The sender's id of them: opaque, given once, and no other message of the sender is about it.</param>
/// <param name="Files">Each content once.</param>
/// <param name="Owner">Under which key that is kept here to which they belong; it has a subject.</param>
/// <param name="Address">The page of it.</param>
public sealed record ComingBundle(string Bundle, IReadOnlyList<ReleaseFile> Files, Retention Owner, string Address);
