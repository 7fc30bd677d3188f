using System.Text;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Transport;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>Messages as somebody makes them who has the keys of a node, and does not keep to the rules.</summary>
internal static class ForgedMessages
{
    /// <summary>A message of a node as it would be sent, changed in one way.</summary>
    public static async Task<string> SignedAsync(RunningNode from, string to, long number, Func<WireMessage, WireMessage>? outside = null, Func<Letter, Letter>? inside = null, EnvelopeSigner? signer = null, string kind = "void", string body = "{}")
    {
        var records = Of<ExchangeRecords>(from);
        var own = signer ?? await Of<ExchangeKeys>(from).SignerAsync(1);
        var key = (await records.PartnerAsync(to, Stop)).Signed.Card.Sealing;
        var id = $"message-{number}";
        using var document = System.Text.Json.JsonDocument.Parse(body);
        var letter = new Letter { Format = Letter.Version, From = records.Identity.Authority, To = to, Message = id, Kind = kind, About = "about", Body = document.RootElement };
        var box = key.Seal(Encoding.UTF8.GetBytes((inside?.Invoke(letter) ?? letter).Sign(await Of<ExchangeKeys>(from).SignerAsync(1)).ToString()));
        var message = new WireMessage
        {
            Format = WireMessage.Version, From = records.Identity.Authority, To = to, Realm = Realm.Live, Message = id, Number = number, SentAt = Instant.Now(TimeProvider.System), Algorithm = SealingKey.Algorithm, Key = key.Id,
            Box = Convert.ToBase64String(box),
        };
        return (outside?.Invoke(message) ?? message).Sign(own).ToString();
    }

    public static async Task<(int Status, string Code, IReadOnlyList<DeliveryReceipt> Receipts)> PostAsync(RunningNode to, string message, string door = PartnerDoor.Messages)
    {
        using var client = to.Stranger();
        using var response = await client.PostAsync(new Uri(door, UriKind.Relative), new StringContent(message, Encoding.UTF8, "application/json"), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        if (!response.IsSuccessStatusCode)
            return ((int)response.StatusCode, System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("type").GetString()!["urn:cordon:fault:".Length..], []);
        var signing = (await Of<ExchangeRecords>(to).OwnCardAsync(Stop))!.Value.Card.Card.Signing;
        var list = System.Text.Json.JsonSerializer.Deserialize<ReceiptList>(text, Kernel.Json.StrictJson.Options)!;
        return (200, "", [.. list.Receipts.Select(r => DeliveryReceipt.Read(r, [signing]))]);
    }
}
