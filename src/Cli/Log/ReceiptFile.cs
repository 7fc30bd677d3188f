using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Cli.Log;

/// <summary>A receipt as it is handed out: a <c>.tlog-proof</c>, or the file of a node that holds the proof together with the opening of the entry.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Opening">What was committed to, when the file holds it.</param>
internal sealed record ReceiptFile(TlogProof Proof, EntryOpening? Opening)
{
    /// <exception cref="FaultException"><c>log.proof.malformed</c>, <c>log.proof.pending</c>, and what proof and opening are refused for</exception>
    public static ReceiptFile Read(string file) => Inputs.Named(file, () =>
    {
        var bytes = Inputs.Bytes(file);
        return IsJson(bytes) ? OfNode(bytes) : new ReceiptFile(TlogProof.Parse(bytes), null);
    });

    public static bool IsJson(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    private static ReceiptFile OfNode(byte[] bytes)
    {
        var json = JsonNode.Parse(CanonicalJson.Of(bytes))!.AsObject();
        // The reply of a door has its receipts as one of its members.
        json = json["receipts"] is JsonArray and [JsonObject only] ? only : json;
        if (json["opening"] is not JsonObject opening)
            throw new FaultException(Fault.Of("log.proof.malformed", "", ("problem", "a receipt in JSON has the members 'opening' and 'proof'")));
        if (json["proof"] is not JsonValue value || !value.TryGetValue<string>(out var proof) || proof.StartsWith('/'))
            throw new FaultException(new Fault("log.proof.pending"));
        return new ReceiptFile(TlogProof.Parse(Encoding.UTF8.GetBytes(proof)), EntryOpening.Parse(Encoding.UTF8.GetBytes(opening.ToJsonString())));
    }
}
