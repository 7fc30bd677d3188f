using System.Text;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Operation.Settings;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>What is released in one State arrives in the other, once, in its order, and is receipted.</summary>
public sealed class ReleaseRoundTripTests
{
    [Fact]
    public async Task What_was_looked_at_is_what_the_partner_gets_byte_for_byte()
    {
        await using var two = await PartnersAsync();
        var desk = Of<ReleaseDesk>(two.Arvonia);
        var form = Form("a centrifuge", "belmora");
        var preview = Assert.Single(await desk.PreviewAsync("x", ReleaseDraft.Read(form, null, "arvonia", null), Ada.Id, Stop));
        Assert.True(preview.MayGo);
        var id = await ReleaseAsync(two.Arvonia, form);
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 1);
        var received = Assert.Single(await ReceivedAsync(two.Belmora));
        var body = CanonicalJson.Of(new ContentReceived(received.Message, received.Partner, MessageKinds.Release, id, received.Letter).Body());
        Assert.Equal(Encoding.UTF8.GetString(preview.Bytes).Replace("\"x\"", $"\"{id}\"", StringComparison.Ordinal), Encoding.UTF8.GetString(body));
        Assert.DoesNotContain("\"ada\"", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.StartsWith("source-", received.Content.Source);
        Assert.Equal((ExchangePurpose.Words, "arvonia"), (received.Handling.Purpose, received.Handling.Originator));

        // The receipt is proof of delivery for anybody who has Belmora's card.
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State == (int)OutgoingState.Delivered));
        var sent = Assert.Single(await OutboxAsync(two.Arvonia), m => m.Kind == MessageKinds.Release);
        var card = (await Of<ExchangeRecords>(two.Belmora).OwnCardAsync(Stop))!.Value.Card.Card;
        var receipt = DeliveryReceipt.Read(sent.Receipt!, [card.Signing]);
        Assert.Equal((MessageOutcome.Taken, sent.Message, WireMessage.DigestOf(Convert.FromBase64String(sent.Box))), (receipt.Outcome, receipt.Message, receipt.Digest));
        // And the letter is proof of what Arvonia said.
        SignedEnvelope.Parse(received.Letter).Verify((await Of<ExchangeRecords>(two.Arvonia).OwnCardAsync(Stop))!.Value.Card.Card.Signing);
    }

    [Fact]
    public async Task Hundreds_arrive_once_and_in_order_also_over_a_partner_that_was_away()
    {
        await using var two = await PartnersAsync();
        await two.Belmora.StopAsync();
        for (var i = 0; i < 30; i++)
            await ReleaseAsync(two.Arvonia, Form($"number {i}", "belmora"));
        await RoundAsync(two.Arvonia);
        Assert.NotNull(Of<PartnerReach>(two.Arvonia).Of("belmora")!.Trouble);
        await two.Belmora.RestartAsync();
        await IssueCardAsync(two.Belmora);
        await Of<Modules.Exchange.Partners.PartnerDesk>(two.Arvonia).ImportAsync(Ada, (await Of<ExchangeRecords>(two.Belmora).OwnCardAsync(Stop))!.Value.Card.ToString(), Stop);
        Of<PartnerReach>(two.Arvonia).Heard("belmora");
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State == (int)OutgoingState.Delivered));
        Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), (await InboxAsync(two.Belmora)).Where(m => m.Kind == MessageKinds.Release).Select(m => m.Number));
        Assert.Equal(30, (await ReceivedAsync(two.Belmora)).Count);
    }

    [Fact]
    public async Task With_tls_both_certificates_are_those_on_the_cards_and_there_is_nothing_else_on_that_address()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = new ExchangeSettings { Listen = "https://127.0.0.1:0" } });
        await ReleaseAsync(two.Arvonia, Form("by tls", "belmora"));
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State == (int)OutgoingState.Delivered));
        Assert.Single(await ReceivedAsync(two.Belmora));

        using var certificate = await Cordon.Node.Keys.TransportKey.CertificateAsync("stranger", new Cordon.Node.Keys.KeyFolder(Path.Combine(two.Arvonia.Data, "stranger")), TimeProvider.System);
        using var stranger = new HttpClient(new SocketsHttpHandler { SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null, ClientCertificates = [certificate], LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate } }) { BaseAddress = new Uri(AddressOf(two.Belmora)) };
        using var page = await stranger.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        // A message that Arvonia signed, on the line of somebody else.
        var message = await ForgedMessages.SignedAsync(two.Arvonia, "belmora", 2);
        using var posted = await stranger.PostAsync(new Uri(PartnerDoor.Messages, UriKind.Relative), new StringContent(message), Stop);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Contains(await TurnedAwayAsync(two.Belmora), t => t is { Code: "exchange.message.certificate", Claimed: "arvonia" });
        // Without a certificate the line itself is refused.
        using var bare = new HttpClient(new SocketsHttpHandler { SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null } }) { BaseAddress = new Uri(AddressOf(two.Belmora)) };
        await Assert.ThrowsAsync<HttpRequestException>(() => bare.PostAsync(new Uri(PartnerDoor.Messages, UriKind.Relative), new StringContent(message), Stop));
        // And by the address for browsers there is no certificate to show.
        using var plain = await two.Belmora.Stranger().PostAsync(new Uri(PartnerDoor.Messages, UriKind.Relative), new StringContent(message), Stop);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, plain.StatusCode);
    }

    [Fact]
    public async Task A_new_card_with_new_keys_reaches_partners_by_itself_and_messages_before_and_behind_it_are_believed()
    {
        await using var two = await PartnersAsync();
        await ReleaseAsync(two.Arvonia, Form("before", "belmora"));
        await IssueCardAsync(two.Arvonia, newKeys: true);
        await ReleaseAsync(two.Arvonia, Form("behind", "belmora"));
        await ReleaseAsync(two.Belmora, Form("to the old key", "arvonia"));
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).Concat(await OutboxAsync(two.Belmora)).All(m => m.State == (int)OutgoingState.Delivered));
        Assert.Equal(["before", "behind"], (await ReceivedAsync(two.Belmora)).OrderBy(r => r.At).Select(r => r.Content.Title));
        var known = await Of<ExchangeRecords>(two.Belmora).PartnerAsync("arvonia", Stop);
        Assert.Equal(2, known.Signed.Card.Number);
        await ReleaseAsync(two.Belmora, Form("to the new key", "arvonia"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Arvonia)).Count == 2);
    }
}
