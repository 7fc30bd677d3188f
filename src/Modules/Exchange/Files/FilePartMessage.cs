using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Files;

/// <summary>A part of a file as its recipient gets it.</summary>
internal sealed record FilePartContent
{
    public const string Version = "cordon.release-part/v1";

    public required string Format { get; init; }

    public required string Release { get; init; }

    /// <summary>SHA-256 of the whole file, hexadecimal.</summary>
    public required string File { get; init; }

    /// <summary>Which of its parts, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its bytes in base64.</summary>
    public required string Content { get; init; }

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static FilePartContent Read(JsonElement body)
    {
        var part = MessageFormat.Read<FilePartContent>(body, Version);
        return Name.IsWellFormed(part.Release) && part.Number >= 1 && part.Bytes().Length is > 0 and <= FileParts.Size ? part : throw MessageFormat.Malformed("release, number or content");
    }

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>exchange.message.content</c></exception>
    public byte[] Bytes()
    {
        try
        {
            return Convert.FromBase64String(Content);
        }
        catch (FormatException)
        {
            throw MessageFormat.Malformed("content");
        }
    }
}

/// <summary>A part of a file comes. That the release announced it, and that it is its turn, <see cref="ExpectedParts"/> demands.</summary>
internal sealed class FilePartMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.ReleasePart;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) =>
        FilePartContent.Read(content.Body).Release == content.About ? usual : throw MessageFormat.Malformed("release");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}
