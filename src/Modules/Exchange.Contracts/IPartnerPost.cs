using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>Sends messages to partners, from within the process in which a module records why. The process declares <see cref="MessageQueued"/>.</summary>
public interface IPartnerPost
{
    /// <summary>Signs and seals a message, and puts it at the end of the stream to its partner.</summary>
    /// <exception cref="FaultException"><c>exchange.partner.unknown</c>, <c>exchange.partner.not-joined</c>, <c>exchange.message.long</c></exception>
    Task QueueAsync(OpenProcess open, OutgoingMessage message, CancellationToken cancellation);
}

/// <summary>Something to be sent.</summary>
/// <param name="Partner">To whom.</param>
/// <param name="Kind">The word of its <see cref="IMessageKind"/>.</param>
/// <param name="About">What it concerns: an opaque id that follows the rule of names. Messages about the same thing are erased together.</param>
/// <param name="Body">A JSON object in canonical form; at most 256 KiB.</param>
public sealed record OutgoingMessage(string Partner, string Kind, string About, ReadOnlyMemory<byte> Body)
{
    /// <summary>Its id, where the module wants to find it again among <see cref="MessageAnswered"/>; null when any will do. It follows the rule of names and is given once.</summary>
    public string? Message { get; init; }

    /// <summary>Bytes of the longest body.</summary>
    public const int Longest = 256 << 10;
}
