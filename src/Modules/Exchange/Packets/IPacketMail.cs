using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange.Packets;

/// <summary>How packets are mailed, and found in mails.</summary>
internal interface IPacketMail
{
    /// <summary>Whether the authority has set a mail server.</summary>
    bool IsSet { get; }

    /// <summary>Hands a mail with a packet to the server.</summary>
    /// <param name="to">The address.</param>
    /// <param name="subject">Names no content.</param>
    /// <param name="text">Says what to do with the file.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="file">The packet.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.mail.none</c>, <c>exchange.mail.failed</c></exception>
    Task SendAsync(string to, string subject, string text, string name, ReadOnlyMemory<byte> file, CancellationToken cancellation);

    /// <summary>What somebody brings: a packet as it is, or the one in a mail that was saved as a file.</summary>
    /// <exception cref="FaultException"><c>exchange.packet.none-in-mail</c></exception>
    ReadOnlyMemory<byte> PacketIn(ReadOnlyMemory<byte> file);
}
