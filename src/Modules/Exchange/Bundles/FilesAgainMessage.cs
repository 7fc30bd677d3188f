using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;
using System.Text.Json;

namespace Cordon.Modules.Exchange.Bundles;

/// <summary>That a file of a message came otherwise than it was announced, and is to come once more: its parts follow behind all others of the bundle.</summary>
internal sealed record FilesAgainContent
{
    public const string Version = "cordon.files-again/v1";

    public required string Format { get; init; }

    public required string Bundle { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string File { get; init; }

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static FilesAgainContent Read(JsonElement body)
    {
        var again = MessageFormat.Read<FilesAgainContent>(body, Version);
        return Name.IsWellFormed(again.Bundle) && again.File.Length == 64 && again.File.All(char.IsAsciiHexDigitLower) ? again : throw MessageFormat.Malformed("bundle or file");
    }

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);
}

/// <summary>A recipient asks for a file once more. One that was never sent, or was asked for before, is not sent for it.</summary>
internal sealed class FilesAgainMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.FilesAgain;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) => FilesAgainContent.Read(content.Body).Bundle == content.About ? usual : throw MessageFormat.Malformed("bundle");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}
