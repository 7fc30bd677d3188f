using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using static Cordon.Tests.Node.Exchange.ForgedMessages;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>Messages that are posted together, by somebody who keeps to the rules and by somebody who does not.</summary>
public sealed class MessageListTests
{
    [Fact]
    public async Task Those_that_follow_each_other_are_taken_in_together_and_again_get_the_same_receipts()
    {
        await using var two = await PartnersAsync();
        var messages = await ManyAsync(two, 1, 5);
        var first = await PostAsync(two.Belmora, messages);
        Assert.Equal([1L, 2L, 3L, 4L, 5L], first.Receipts.Select(r => r.Number));
        Assert.Equal(first.Receipts, (await PostAsync(two.Belmora, messages)).Receipts);
        // Some of them came before, and more follow.
        var more = await PostAsync(two.Belmora, [.. messages[3..], .. await ManyAsync(two, 6, 2)]);
        Assert.Equal([4L, 5L, 6L, 7L], more.Receipts.Select(r => r.Number));
        Assert.Equal(Enumerable.Range(1, 7).Select(n => (long)n), (await InboxAsync(two.Belmora)).Select(m => m.Number));
    }

    [Fact]
    public async Task What_is_not_believed_ends_the_list_and_is_turned_away_when_it_comes_first()
    {
        await using var two = await PartnersAsync();
        var (one, three) = (await SignedAsync(two.Arvonia, "belmora", 1), await SignedAsync(two.Arvonia, "belmora", 3));
        string[] broken = ["rubbish", await SignedAsync(two.Arvonia, "belmora", 2, m => m with { To = "corvale" }), await SignedAsync(two.Arvonia, "belmora", 2, m => m with { From = "corvale" }), await SignedAsync(two.Arvonia, "belmora", 9)];
        foreach (var bad in broken)
        {
            Assert.Equal([1L], (await PostAsync(two.Belmora, [one, bad, three])).Receipts.Select(r => r.Number));
            Assert.Single(await InboxAsync(two.Belmora));
        }

        Assert.Empty(await TurnedAwayAsync(two.Belmora));
        Assert.Equal("envelope.malformed", (await PostAsync(two.Belmora, ["rubbish", one])).Code);
        Assert.Single(await TurnedAwayAsync(two.Belmora));
        // What comes too early at the head of a list is kept by itself.
        var early = await PostAsync(two.Belmora, [three, await SignedAsync(two.Arvonia, "belmora", 4)]);
        Assert.Equal((MessageOutcome.Kept, 2L), (Assert.Single(early.Receipts).Outcome, early.Receipts[0].Next));
        Assert.Equal([2L, 3L], (await PostAsync(two.Belmora, [await SignedAsync(two.Arvonia, "belmora", 2)])).Receipts.Select(r => r.Number));
    }

    [Theory]
    [InlineData(""), InlineData("[]"), InlineData("{}"), InlineData("""{"messages":[]}"""), InlineData("""{"messages":[1]}"""), InlineData("""{"messages":[null]}"""), InlineData("""{"messages":["x"],"more":1}""")]
    public async Task What_is_no_list_is_refused(string body)
    {
        await using var two = await PartnersAsync();
        var answer = await PostAsync(two.Belmora, body);
        Assert.Equal((400, "exchange.message.content"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_list_has_bounds_and_each_of_its_messages_counts_against_a_flood()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = new Modules.Operation.Settings.ExchangeSettings { MessagesAMinute = 10 } });
        Assert.Equal("exchange.message.content", (await PostAsync(two.Belmora, [.. Enumerable.Repeat("x", PartnerDoor.MostOfList + 1)])).Code);
        Assert.Equal(413, (await PostAsync(two.Belmora, new string(' ', PartnerDoor.LongestList + 1))).Status);
        var messages = await ManyAsync(two, 1, 6);
        Assert.Equal(6, (await PostAsync(two.Belmora, messages)).Receipts.Count);
        Assert.Equal("exchange.message.flood", (await PostAsync(two.Belmora, messages)).Code);
    }

    /// <summary>The releases of a day are counted also when they come together, and in the place of those that waited for them.</summary>
    [Fact]
    public async Task The_number_of_a_day_holds_within_a_list()
    {
        await using var two = await StrangersAsync();
        await JoinAsync(two.Arvonia, two.Belmora);
        await JoinAsync(two.Belmora, two.Arvonia, Agreement with { ADay = 2 });
        for (var i = 0; i < 4; i++)
            await ReleaseAsync(two.Arvonia, Form($"number {i}", "belmora"));
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State is (int)OutgoingState.Delivered or (int)OutgoingState.Declined));
        Assert.Equal(["", "", "exchange.message.quota", "exchange.message.quota"], (await OutboxAsync(two.Arvonia)).Where(m => m.Kind == MessageKinds.Release).Select(m => m.Code));
        Assert.Equal(2, (await ReceivedAsync(two.Belmora)).Count);
    }

    private static async Task<List<string>> ManyAsync(TwoStates two, int from, int count)
    {
        var messages = new List<string>();
        for (var number = from; number < from + count; number++)
            messages.Add(await SignedAsync(two.Arvonia, "belmora", number));
        return messages;
    }

    private static Task<(int Status, string Code, IReadOnlyList<DeliveryReceipt> Receipts)> PostAsync(RunningNode to, IReadOnlyList<string> messages) => PostAsync(to, JsonSerializer.Serialize(new MessageList(messages), StrictJson.Options));

    private static Task<(int Status, string Code, IReadOnlyList<DeliveryReceipt> Receipts)> PostAsync(RunningNode to, string body) => ForgedMessages.PostAsync(to, body, PartnerDoor.Lists);
}
