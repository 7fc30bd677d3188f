using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Streams;
using Cordon.Modules.Exchange.Transport;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Streams;

/// <summary>A partner that lost its memory, on either end of a stream.</summary>
public sealed class StreamAnewTests
{
    [Theory, EachDatabase]
    public async Task A_partner_that_counts_anew_is_found_and_goes_on_when_a_person_says_so_and_what_comes_again_is_dropped(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        for (var i = 1; i <= 5; i++)
            await arvonia.ReleaseAsync(Form($"before {i}", "belmora"));
        await arvonia.CarryAsync(belmora);
        var third = await MessageAsync(arvonia, 3);

        // Set back to when it had sent two: what it sends next has a number that is used.
        await SetBackAsync(arvonia, 3);
        await arvonia.ReleaseAsync(Form("after", "belmora"));
        Assert.Equal("exchange.message.conflict", await CodeAsync(() => arvonia.CarryAsync(belmora)));
        var trouble = Assert.Single((await belmora.Of<StreamDesk>().OfAsync("arvonia", Stop)).Troubles);
        Assert.Equal((true, 6L, 3L), (trouble.Incoming, trouble.Here, trouble.There));
        var desk = belmora.Of<StreamDesk>();
        Assert.Equal("exchange.stream.ask", await CodeAsync(() => desk.BeginAsync(Ada, "arvonia", true, new PartnerForm { Text = "by telephone" }, Stop)));
        Assert.Equal("exchange.text.needed", await CodeAsync(() => desk.BeginAsync(Ada, "arvonia", true, new PartnerForm { Compared = "yes" }, Stop)));
        Assert.Equal("exchange.stream.none", await CodeAsync(() => desk.BeginAsync(Ada, "arvonia", false, Asked(), Stop)));
        await desk.BeginAsync(Ada, "arvonia", true, Asked(), Stop);
        await arvonia.ReleaseAsync(Form("after it", "belmora"));
        var receipts = await arvonia.CarryAsync(belmora);
        Assert.Equal([3L, 4L], receipts.Select(r => r.Number));
        Assert.All(receipts, r => Assert.Equal(MessageOutcome.Taken, r.Outcome));
        Assert.Equal(7, (await ReceivedAsync(belmora)).Count);

        // The third of before comes once more: known by its id, receipted as it was, and not taken again.
        Assert.Equal(3, DeliveryReceipt.Read((await belmora.Of<Reception>().TakeAsync(third, null, "test", Stop))[0], [(await belmora.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.Card.Signing]).Number);
        Assert.Equal(7, (await ReceivedAsync(belmora)).Count);

        // They count the same way now: what is compared is the same stream, and what only one of them remembers is named.
        await arvonia.Of<ComparisonKeeper>().SendAsync("belmora", Stop);
        await arvonia.CarryAsync(belmora);
        await belmora.Of<ComparisonKeeper>().KeepAsync(Stop);
        var made = Assert.Single(await Comparisons.LatestAsync(belmora.Of<ExchangeRecords>(), "arvonia", Stop)).Made;
        Assert.Empty(made.Ranges);
        Assert.Equal((4, 7), (made.Stated, made.Held));
        var before = await belmora.RowsAsync();
        await belmora.Journal.RebuildAsync(new(Journal.Projections.RebuildProcess.Name, Kernel.Processes.Actor.System("test"), "test", "test"), belmora.Of<ExchangeRecords>().Own, Stop);
        Assert.Equal(before, await belmora.RowsAsync());
    }

    [Theory, EachDatabase]
    public async Task What_goes_out_goes_again_from_where_a_person_says_and_in_its_order(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var releases = new List<string>();
        for (var i = 1; i <= 4; i++)
            releases.Add(await arvonia.ReleaseAsync(Form($"number {i}", "belmora")));
        await arvonia.CarryAsync(belmora);
        await arvonia.RecallAsync(releases[1], "withdraw");
        await arvonia.CarryAsync(belmora);
        await arvonia.Of<StreamFinder>().FoundAsync("belmora", false, 6, 2);
        // Told once, and again only when it is worse.
        await arvonia.Of<StreamFinder>().FoundAsync("belmora", false, 6, 3);
        Assert.Equal(2, Assert.Single((await arvonia.Of<StreamDesk>().OfAsync("belmora", Stop)).Troubles).There);
        foreach (var wrong in new[] { null, "0", "7", "x" })
            Assert.Equal("exchange.number", await CodeAsync(() => arvonia.Of<StreamDesk>().BeginAsync(Ada, "belmora", false, Asked(wrong), Stop)));
        await arvonia.Of<StreamDesk>().BeginAsync(Ada, "belmora", false, Asked("2"), Stop);
        Assert.Empty((await arvonia.Of<StreamDesk>().OfAsync("belmora", Stop)).Troubles);

        await using var tables = arvonia.Of<ExchangeRecords>().Tables();
        Assert.Equal([(1L, 2), (2L, 0), (3L, 0), (4L, 0), (5L, 0)], (await tables.Outgoing.OrderBy(m => m.Number).ToListAsync(Stop)).Select(m => (m.Number, m.State)));
        // Whoever has them all says so again, and takes none twice.
        var again = await arvonia.CarryAsync(belmora);
        Assert.Equal([2L, 3L, 4L, 5L], again.Select(r => r.Number));
        Assert.Equal(5, (await InboxAsync(belmora)).Count);
    }

    /// <summary>However often a partner begins anew, its numbers stand for what it sent last under them, and nothing of before is among them twice.</summary>
    [Fact]
    public void Numbers_are_those_of_the_count_in_force() => Gen.Select(Gen.Int[1, 8].Array[1, 5], Gen.Double[0, 1].Array[5]).Sample((lengths, backs) =>
    {
        // What the partner itself remembers is the oracle: a list that is cut off, and goes on.
        var (remembers, places, starts) = (new List<string>(), new List<(long, string)>(), new List<StreamStartRow>());
        for (var count = 0; count < lengths.Length; count++)
        {
            if (count > 0)
            {
                var kept = (int)(backs[count] * remembers.Count);
                remembers.RemoveRange(kept, remembers.Count - kept);
                starts.Add(new StreamStartRow { Partner = "p", Place = places.Count + 1, From = kept + 1 });
            }

            for (var i = 0; i < lengths[count]; i++)
            {
                var message = $"{count}-{i}";
                remembers.Add(message);
                places.Add((places.Count + 1, message));
                Assert.Equal(places.Count, new StreamNumbers(starts).PlaceOf(remembers.Count));
            }
        }

        Assert.Equal(remembers.Select((m, i) => (i + 1L, m)), new StreamNumbers(starts).AsCounted(places));
    });

    private static PartnerForm Asked(string? from = null) => new() { Compared = "yes", Text = "by telephone", From = from };

    /// <summary>Does to a node what an older backup does: messages from a number on are forgotten, and their numbers given anew.</summary>
    private static async Task SetBackAsync(ExchangeNode node, long next) => await node.Journal.NoteAsync(ExchangeJournal.TryingWords, async shared =>
    {
        var tables = shared.Of<ExchangeContext>();
        await tables.Outgoing.Where(m => m.Number >= next).ExecuteDeleteAsync(Stop);
        (await tables.Streams.SingleAsync(Stop)).NextOut = next;
    }, Stop);

    private static async Task<byte[]> MessageAsync(ExchangeNode node, long number)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        var row = await tables.Outgoing.SingleAsync(m => m.Number == number, Stop);
        var message = new WireMessage
        {
            Format = WireMessage.Version, From = "arvonia", To = "belmora", Realm = Kernel.Processes.Realm.Live, Message = row.Message, Number = row.Number, SentAt = Kernel.Time.Instant.Now(node.Clock), Algorithm = Engines.Proofs.Sealing.SealingKey.Algorithm, Key = row.Key, Box = row.Box,
        };
        return System.Text.Encoding.UTF8.GetBytes(message.Sign(await node.Of<ExchangeKeys>().SignerAsync(row.Keys)).ToString());
    }

    private static async Task<List<ReceivedRow>> ReceivedAsync(ExchangeNode node)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        return await tables.Received.ToListAsync(Stop);
    }

    private static async Task<List<IncomingRow>> InboxAsync(ExchangeNode node)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        return await tables.Incoming.ToListAsync(Stop);
    }
}
