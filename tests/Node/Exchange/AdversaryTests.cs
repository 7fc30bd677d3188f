using System.Text;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Operation.Settings;
using static Cordon.Tests.Node.Exchange.ForgedMessages;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>A partner, or somebody who wants to pass for one, that does not keep to the rules.</summary>
public sealed class AdversaryTests
{
    [Fact]
    public async Task What_is_forged_late_for_others_or_of_another_form_is_turned_away_and_recorded()
    {
        await using var two = await PartnersAsync();
        var forger = new EnvelopeSigner("arvonia", new Ed25519Signer(Enumerable.Repeat((byte)7, 32).ToArray()));
        var (a, b) = (two.Arvonia, two.Belmora);
        var genuine = await SignedAsync(a, "belmora", 1);
        (string Message, int Status, string Code)[] cases =
        [
            (await SignedAsync(a, "belmora", 1, signer: forger), 403, "envelope.stranger"),
            (Changed(genuine), 403, "envelope.forged"),
            (await SignedAsync(a, "belmora", 1, m => m with { From = "corvale" }), 403, "exchange.message.stranger"),
            (await SignedAsync(a, "belmora", 1, m => m with { To = "corvale" }), 403, "exchange.message.recipient"),
            (await SignedAsync(a, "belmora", 1, m => m with { Realm = Kernel.Processes.Realm.Exercise("x") }), 403, "exchange.message.recipient"),
            (await SignedAsync(a, "belmora", 1, m => m with { SentAt = Instant.Now(TimeProvider.System) + TimeSpan.FromHours(-24) }), 403, "exchange.message.clock"),
            (await SignedAsync(a, "belmora", 1, m => m with { SentAt = Instant.Now(TimeProvider.System) + TimeSpan.FromHours(24) }), 403, "exchange.message.clock"),
            (await SignedAsync(a, "belmora", 1, m => m with { Format = "cordon.message/v9" }), 400, "exchange.message.version"),
            (await SignedAsync(a, "belmora", 1, m => m with { Number = 0 }), 400, "exchange.message.content"),
            (await SignedAsync(a, "belmora", 1, m => m with { Box = "%%" }), 400, "exchange.message.content"),
            (await SignedAsync(a, "belmora", 100_000), 409, "exchange.message.ahead"),
            (genuine[..(genuine.Length / 2)], 400, "envelope.malformed"),
            ("", 400, "envelope.malformed"),
            ("{}", 400, "envelope.malformed"),
            (SignedEnvelope.Sign("application/x", Encoding.UTF8.GetBytes(Deep(400)), forger).ToString(), 400, "exchange.message.version"),
            (SignedEnvelope.Sign(WireMessage.PayloadType, Encoding.UTF8.GetBytes(Deep(400)), forger).ToString(), 400, "exchange.message.content"),
        ];
        foreach (var (message, status, code) in cases)
        {
            var answer = await PostAsync(b, message);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        Assert.Empty(await InboxAsync(b));
        Assert.Equal(cases.Select(c => c.Code).Distinct().Order(), (await TurnedAwayAsync(b)).Select(t => t.Code).Distinct().Order());
        var large = await PostAsync(b, new string(' ', PartnerDoor.Longest + 1));
        Assert.Equal((413, "http.body.large"), (large.Status, large.Code));
        Assert.Equal(200, (await PostAsync(b, genuine)).Status);
    }

    [Fact]
    public async Task A_repeated_message_gets_the_same_receipt_and_does_nothing_and_another_at_its_number_is_refused()
    {
        await using var two = await PartnersAsync();
        var message = await SignedAsync(two.Arvonia, "belmora", 1);
        var first = await PostAsync(two.Belmora, message);
        var again = await PostAsync(two.Belmora, message);
        Assert.Equal(first.Receipts, again.Receipts);
        Assert.Single(await InboxAsync(two.Belmora));
        Assert.Equal("exchange.message.conflict", (await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 1, m => m with { Message = "other" }, l => l with { Message = "other" }))).Code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 2, m => m))));
        Assert.Equal(2, (await InboxAsync(two.Belmora)).Count);
        Assert.Contains(answers, x => x.Status == 200);
    }

    [Fact]
    public async Task What_comes_too_early_is_kept_until_the_gap_is_filled_and_receipted_then()
    {
        await using var two = await PartnersAsync();
        var messages = new List<string>();
        for (var number = 1; number <= 5; number++)
            messages.Add(await SignedAsync(two.Arvonia, "belmora", number));
        foreach (var early in new[] { 4, 2, 3 })
        {
            var kept = Assert.Single((await PostAsync(two.Belmora, messages[early])).Receipts);
            Assert.Equal((MessageOutcome.Kept, 1L), (kept.Outcome, kept.Next));
        }

        Assert.Equal(MessageOutcome.Kept, (await PostAsync(two.Belmora, messages[3])).Receipts[0].Outcome);
        Assert.Empty(await InboxAsync(two.Belmora));
        Assert.Equal([1L], (await PostAsync(two.Belmora, messages[0])).Receipts.Select(r => r.Number));
        Assert.Equal([2L, 3L, 4L, 5L], (await PostAsync(two.Belmora, messages[1])).Receipts.Select(r => r.Number));
        Assert.Equal([1L, 2L, 3L, 4L, 5L], (await InboxAsync(two.Belmora)).Select(m => m.Number));
    }

    [Theory]
    [InlineData("nonsense", "{}", "exchange.message.kind")]
    [InlineData("release", "{}", "exchange.message.content")]
    [InlineData("release", """{"format":"cordon.release/v9"}""", "exchange.message.version")]
    [InlineData("release", """{"format":"cordon.release/v2"}""", "exchange.message.content")]
    [InlineData("release-part", """{"format":"cordon.release-part/v1","release":"about","file":"x","number":1,"content":"AA=="}""", "exchange.declined.part")]
    [InlineData("release-part", """{"format":"cordon.release-part/v1","release":"about","file":"x","number":1,"content":"%"}""", "exchange.message.content")]
    [InlineData("recall", """{"format":"cordon.recall/v1"}""", "exchange.message.content")]
    [InlineData("card", """{"format":"cordon.card-message/v1","card":"{}"}""", "envelope.malformed")]
    public async Task What_cannot_be_taken_in_is_declined_with_a_receipt_and_the_stream_goes_on(string kind, string body, string code)
    {
        await using var two = await PartnersAsync();
        var declined = Assert.Single((await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 1, kind: kind, body: body))).Receipts);
        Assert.Equal((MessageOutcome.Declined, code, 2L), (declined.Outcome, declined.Code, declined.Next));
        Assert.Equal(MessageOutcome.Taken, (await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 2))).Receipts[0].Outcome);
        Assert.Empty(await ReceivedAsync(two.Belmora));
    }

    [Theory]
    [InlineData("B1")]
    [InlineData("5C7564383030")]
    public async Task A_text_that_is_none_is_told_so_by_name_and_not_with_an_error_of_the_node(string hex)
    {
        await using var two = await PartnersAsync();
        byte[] payload = [.. "{\"format\":\""u8, .. Convert.FromHexString(hex), .. "\"}"u8];
        var signed = SignedEnvelope.Sign(WireMessage.PayloadType, payload, await Of<ExchangeKeys>(two.Arvonia).SignerAsync(1)).ToString();
        var (status, code, _) = await PostAsync(two.Belmora, signed);
        Assert.Equal((400, "exchange.message.content"), (status, code));
        var card = SignedEnvelope.Sign(NodeCard.PayloadType, payload, await Of<ExchangeKeys>(two.Arvonia).SignerAsync(1)).ToString();
        Assert.Equal("exchange.card.malformed", (await Assert.ThrowsAsync<FaultException>(() => Of<PartnerDesk>(two.Belmora).ImportAsync(Ada, card, Stop))).Fault.Code);
    }

    [Fact]
    public async Task What_is_inside_must_be_for_the_same_and_from_the_same_as_outside()
    {
        await using var two = await PartnersAsync();
        Func<Letter, Letter>[] lies = [l => l with { To = "corvale" }, l => l with { From = "corvale" }, l => l with { Message = "other" }];
        foreach (var (lie, number) in lies.Select((l, i) => (l, i + 1)))
            Assert.Equal("exchange.message.inside", Assert.Single((await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", number, inside: lie))).Receipts).Code);
        var sealedToOther = await SignedAsync(two.Arvonia, "belmora", 4, m => m with { Box = Convert.ToBase64String(new byte[100]) });
        Assert.Equal("sealing.closed", Assert.Single((await PostAsync(two.Belmora, sealedToOther)).Receipts).Code);
        Assert.Equal("sealing.algorithm", Assert.Single((await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 5, m => m with { Algorithm = "x-wing" }))).Receipts).Code);
    }

    [Fact]
    public async Task From_a_partner_that_is_over_nothing_comes_and_from_one_that_rests_no_release()
    {
        await using var two = await PartnersAsync();
        var desk = Of<PartnerDesk>(two.Belmora);
        await desk.SuspendAsync(Ada, "arvonia", "doubts", Stop);
        Assert.Equal("exchange.message.rests", Assert.Single((await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 1, kind: "release"))).Receipts).Code);
        await desk.EndAsync(Ada, "arvonia", "over", Stop);
        Assert.Equal("exchange.message.not-joined", (await PostAsync(two.Belmora, await SignedAsync(two.Arvonia, "belmora", 2))).Code);
    }

    [Fact]
    public async Task A_flood_is_cut_off_and_does_not_fill_the_journal()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = new ExchangeSettings { MessagesAMinute = 20 } });
        var answers = new List<string>();
        for (var i = 0; i < 60; i++)
            answers.Add((await PostAsync(two.Belmora, "rubbish")).Code);
        Assert.Equal(20, answers.Count(c => c == "envelope.malformed"));
        Assert.Equal(40, answers.Count(c => c == "exchange.message.flood"));
        Assert.Equal(2, (await TurnedAwayAsync(two.Belmora)).Count(t => t.Count == 1));
    }

    /// <summary>The same with another number in what was signed.</summary>
    private static string Changed(string message)
    {
        var envelope = SignedEnvelope.Parse(message);
        var payload = Encoding.UTF8.GetString(envelope.Payload.Span).Replace("\"number\":1", "\"number\":2", StringComparison.Ordinal);
        return (envelope with { Payload = Encoding.UTF8.GetBytes(payload) }).ToString();
    }

    private static string Deep(int levels) => $"{string.Concat(Enumerable.Repeat("""{"format":""", levels))}1{new string('}', levels)}";
}
