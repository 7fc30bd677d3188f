using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Replay;

/// <summary>
/// The receipt of a screening as a file: the opening of its entry, by which anybody can read the answer and compute its log entry,
/// and the proof that this log entry stands in the log under a signed checkpoint.
/// </summary>
/// <param name="Opening">Nonce and envelope.</param>
/// <param name="Proof">The proof; null in a reply that came before the checkpoint.</param>
public sealed record ScreeningReceipt(EntryOpening Opening, TlogProof? Proof)
{
    private const string Kind = "cordon/screening-receipt/v1";

    /// <summary>The answer inside.</summary>
    /// <exception cref="FaultException"><c>screening.receipt.malformed</c></exception>
    public ScreeningAnswered Answered()
    {
        var envelope = JsonNode.Parse(Opening.Envelope.Span)!.AsObject();
        if (TypeOf(Opening) == nameof(OutcomeChanged))
            throw Malformed("it is the receipt of a change under continuous screening; verify it with ./cordon log verify, and screen the party to compare it again");
        if (!IsScreening(Opening) || envelope["data"] is not { } data)
            throw Malformed("it is the receipt of something else");
        try
        {
            return data.Deserialize<ScreeningAnswered>(StrictJson.Options) ?? throw Malformed("it holds no answer");
        }
        catch (JsonException broken)
        {
            throw Malformed($"the answer cannot be read at {broken.Path}");
        }
    }

    /// <summary>True when the entry is the answer of a screening, or a change under continuous screening.</summary>
    public static bool IsScreening(EntryOpening opening) => TypeOf(opening) is nameof(ScreeningAnswered) or nameof(OutcomeChanged);

    private static string? TypeOf(EntryOpening opening) => (string?)JsonNode.Parse(opening.Envelope.Span)?["type"];

    /// <summary>As a file.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["kind"] = Kind,
        ["opening"] = JsonNode.Parse(Opening.ToJson()),
        ["proof"] = Proof is null ? null : Encoding.UTF8.GetString(Proof.ToBytes()),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>Reads a receipt file, or the reply that one receipt belongs to.</summary>
    /// <exception cref="FaultException"><c>screening.receipt.malformed</c>, or why opening or proof are malformed</exception>
    public static ScreeningReceipt Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = JsonNode.Parse(bytes) as JsonObject ?? throw Malformed("it is not a JSON object");
            if (json["receipts"] is JsonArray receipts)
                json = receipts is [JsonObject only] ? only : throw new FaultException(Fault.Of("screening.receipt.several", "/receipts", ("count", receipts.Count)));
            var opening = json["opening"] as JsonObject ?? throw Malformed("it has no opening");
            var proof = (string?)json["proof"] is { } text && !text.StartsWith('/') ? TlogProof.Parse(Encoding.UTF8.GetBytes(text)) : null;
            return new ScreeningReceipt(EntryOpening.Parse(Encoding.UTF8.GetBytes(opening.ToJsonString())), proof);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Malformed("it is not JSON of the described shape");
        }
    }

    private static FaultException Malformed(string problem) => new(Fault.Of("screening.receipt.malformed", "", ("problem", problem)));
}
