using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Journal.Entries;

/// <summary>
/// What lets anybody check that a log entry stands for this content: nonce and envelope. Whoever holds it can read the
/// content; the log holds the <see cref="Commitment"/> only.
/// </summary>
/// <param name="Nonce">32 random bytes.</param>
/// <param name="Envelope">The whole envelope in canonical JSON.</param>
public sealed record EntryOpening(ReadOnlyMemory<byte> Nonce, ReadOnlyMemory<byte> Envelope)
{
    /// <summary>Bytes of a nonce.</summary>
    public const int NonceLength = 32;

    /// <summary>The log entry: <c>SHA-256("cordon/entry/v1\0" ‖ nonce ‖ envelope)</c>, 32 bytes.</summary>
    public byte[] Commitment() => Entries.Commitment.Of(Entries.Commitment.Entry, Nonce.Span, Envelope.Span);

    /// <summary>As a file: canonical JSON with the members <c>envelope</c> and <c>nonce</c> (base64).</summary>
    public byte[] ToJson() => CanonicalJson.Of(new JsonObject
    {
        ["envelope"] = JsonNode.Parse(Envelope.Span),
        ["nonce"] = Convert.ToBase64String(Nonce.Span),
    });

    /// <summary>Reads such a file; layout and order of members do not matter.</summary>
    /// <exception cref="FaultException"><c>journal.opening.malformed</c>, or a fault of canonical JSON</exception>
    public static EntryOpening Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var opening = JsonNode.Parse(CanonicalJson.Of(json.ToArray()))!.AsObject();
            var nonce = Convert.FromBase64String(opening["nonce"]!.GetValue<string>());
            if (nonce.Length == NonceLength && opening["envelope"] is JsonObject envelope && opening.Count == 2)
                return new EntryOpening(nonce, CanonicalJson.Of(envelope));
        }
        catch (Exception malformed) when (malformed is InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new FaultException(new Fault("journal.opening.malformed"), malformed);
        }

        throw new FaultException(new Fault("journal.opening.malformed"));
    }
}

/// <summary>The two commitments of the journal. Each kind has its own tag, so that one can never pass for the other.</summary>
internal static class Commitment
{
    public static readonly byte[] Entry = Encoding.ASCII.GetBytes("cordon/entry/v1\0");
    public static readonly byte[] Process = Encoding.ASCII.GetBytes("cordon/process/v1\0");

    public static byte[] Of(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> canonical)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(tag);
        hash.AppendData(nonce);
        hash.AppendData(canonical);
        return hash.GetHashAndReset();
    }
}
