using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>
/// A kind of message between nodes; a module registers each of its own as a service. Transport, order, receipts and seals are the same for all. What was taken in is recorded as
/// <see cref="ContentReceived"/>, to which the module subscribes.
/// </summary>
public interface IMessageKind
{
    /// <summary>Its name, for ever: <c>release</c>; follows the rule of names.</summary>
    string Kind { get; }

    /// <summary>The key of the text by which pages call such messages; null where they are called by their name.</summary>
    string? Title => null;

    /// <summary>Whether such messages are taken in also from a partner with which all else rests: what is urgent, and what takes something back.</summary>
    bool GoesWhileSuspended => false;

    /// <summary>Looks at content before it is taken in, and says how it must be handled here. Pure: what it refuses is declined with the code, and the stream goes on.</summary>
    /// <param name="content">What came.</param>
    /// <param name="partner">From whom, and what is agreed.</param>
    /// <param name="usual">How this node handles what it records of the exchange.</param>
    /// <exception cref="FaultException">It cannot be taken in.</exception>
    Handling Check(MessageContent content, PartnerTerms partner, Handling usual);
}

/// <summary>Content of a message, opened and known to be the partner's.</summary>
/// <param name="Message">Id of the message.</param>
/// <param name="About">What it concerns.</param>
/// <param name="Body">The content.</param>
public sealed record MessageContent(string Message, string About, JsonElement Body);

/// <summary>A partner as modules see it.</summary>
/// <param name="Partner">Name of its node.</param>
/// <param name="Node">Name of this node, as which the partner knows it.</param>
/// <param name="Agreement">What is agreed with it.</param>
public sealed record PartnerTerms(string Partner, string Node, PartnerAgreement Agreement);
