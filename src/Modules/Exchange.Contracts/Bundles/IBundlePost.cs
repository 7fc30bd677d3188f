using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>Sends bundles and takes them back, from within the process in which a module records why.</summary>
public interface IBundlePost
{
    /// <summary>Lets the files go behind the message that announces them; that message the module queues itself, with what this gives, in the same process. The process declares <see cref="BundleSent"/>.</summary>
    /// <returns>The files, for the message: what it names is what is compared at the other end.</returns>
    /// <exception cref="FaultException"><c>exchange.file.unseen</c>: what is there is not what the person looked at; <c>exchange.file.rests</c>: while the exchange with the partner rests, no files go; <c>exchange.partner.unknown</c></exception>
    Task<IReadOnlyList<ReleaseFile>> SendAsync(OpenProcess open, BundleSending sending, CancellationToken cancellation);

    /// <summary>Calls the files back from the partner, as a release is: what was not tried does not go, what is there is erased and receipted. The process declares <see cref="RecallOrdered"/>, <see cref="MessageQueued"/> and <see cref="MessageVoided"/>.</summary>
    /// <param name="open">The process.</param>
    /// <param name="bundle">Which files.</param>
    /// <param name="text">Why; it goes to the partner.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>: none were sent; <c>exchange.file.taken-back</c></exception>
    Task TakeBackAsync(OpenProcess open, string bundle, string text, string person, CancellationToken cancellation);
}

/// <summary>Files that are to go.</summary>
/// <param name="Bundle">Which.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Message">Id of the message that announces them: the module gives it to <see cref="OutgoingMessage.Message"/>.</param>
/// <param name="Seen">SHA-256 of each, in their order: what the person looked at.</param>
/// <param name="Owner">Under which key that is kept to which they belong; it has a subject.</param>
/// <param name="Address">The page of it.</param>
/// <param name="Person">Who sends them.</param>
public sealed record BundleSending(string Bundle, string Partner, string Message, IReadOnlyList<string> Seen, Retention Owner, string Address, string Person)
{
    /// <summary>That of what they go with.</summary>
    public Classification Classification { get; init; } = Classification.None;
}
