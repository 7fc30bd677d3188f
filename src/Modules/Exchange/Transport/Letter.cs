using System.Text;
using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>
/// What is inside the box: content that its sender signed for this one recipient. The signature stays with the content and can be shown to a third; that it names the recipient keeps
/// anybody who opened it from sealing it to another in the sender's name.
/// </summary>
internal sealed record Letter
{
    public const string PayloadType = "application/vnd.cordon.letter+json";
    public const string Version = "cordon.letter/v1";
    public const int LongestAbout = 64;

    public required string Format { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Message { get; init; }

    public required string Kind { get; init; }

    public required string About { get; init; }

    public required JsonElement Body { get; init; }

    public SignedEnvelope Sign(EnvelopeSigner signer) => SignedEnvelope.Sign(PayloadType, CanonicalJson.OfRecord(this), signer);

    /// <summary>Opens what was in the box.</summary>
    /// <exception cref="FaultException"><c>envelope…</c>, <c>exchange.message…</c></exception>
    public static (Letter Letter, string Signed) Read(ReadOnlyMemory<byte> content, WireMessage wire, IEnumerable<VerifierKey> believed)
    {
        var signed = Encoding.UTF8.GetString(content.Span);
        var letter = Of(signed, believed);
        if (letter.From != wire.From || letter.To != wire.To || letter.Message != wire.Message)
            throw new FaultException(new Fault("exchange.message.inside"));
        return (letter, signed);
    }

    private static Letter Of(string signed, IEnumerable<VerifierKey> believed)
    {
        var envelope = SignedEnvelope.Parse(signed);
        if (envelope.PayloadType != PayloadType)
            throw MessageFormat.Malformed("payloadType");
        envelope.Verify(believed);
        var letter = MessageFormat.Read<Letter>(envelope.Payload, Version);
        return Name.IsWellFormed(letter.Kind) && Name.IsWellFormed(letter.About) && letter.About.Length <= LongestAbout ? letter : throw MessageFormat.Malformed("kind or about");
    }
}
