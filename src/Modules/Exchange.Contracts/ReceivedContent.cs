using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>Reads what was taken in. Signature and format were verified then, and are not again.</summary>
public static class ReceivedContent
{
    /// <summary>The content that the partner's letter carries: what <see cref="IMessageKind.Check"/> saw.</summary>
    public static JsonElement Body(this ContentReceived content)
    {
        using var letter = JsonDocument.Parse(SignedEnvelope.Parse(content.Letter).Payload);
        return letter.RootElement.GetProperty("body").Clone();
    }
}
