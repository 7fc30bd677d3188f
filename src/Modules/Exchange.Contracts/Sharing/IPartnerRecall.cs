using Cordon.Journal.Writing;

namespace Cordon.Modules.Exchange.Contracts.Sharing;

/// <summary>
/// Takes back what a partner is not to have any more, from within the process in which a module records why. The process declares <see cref="RecallOrdered"/>, <see cref="MessageQueued"/>
/// and <see cref="MessageVoided"/>.
/// </summary>
public interface IPartnerRecall
{
    /// <summary>Calls releases of this node back from one partner that belongs no more to those they were meant for (<see cref="RecallSort.Membership"/>). Others keep them.</summary>
    /// <param name="open">The process.</param>
    /// <param name="partner">From whom.</param>
    /// <param name="releases">Which; those that are not out, not for that partner, or called back from it already are left alone.</param>
    /// <param name="text">Why; it goes to the partner.</param>
    /// <param name="person">Who wants it; empty when the node does it by itself.</param>
    /// <param name="cancellation">Stops it.</param>
    Task RecallAsync(OpenProcess open, string partner, IReadOnlyCollection<string> releases, string text, string person, CancellationToken cancellation);

    /// <summary>Takes messages out that were never tried.</summary>
    /// <param name="open">The process.</param>
    /// <param name="messages">Their ids.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Those that do not go; the others may be on their way.</returns>
    Task<IReadOnlyList<string>> TakeOutAsync(OpenProcess open, IReadOnlyCollection<string> messages, CancellationToken cancellation);
}
