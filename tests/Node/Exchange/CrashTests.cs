using System.Diagnostics;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Transport;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>Two real processes that are killed at random moments lose nothing and do nothing twice.</summary>
public sealed class CrashTests
{
    private const int Messages = 300;
    private const int Kills = 4;

    [Fact]
    public async Task Messages_and_their_answers_survive_kills_of_either_side()
    {
        await using var two = await PartnersAsync();
        RunningNode[] nodes = [two.Arvonia, two.Belmora];
        var addresses = nodes.Select(n => n.Address).ToArray();
        await QueueAsync(two.Arvonia);
        foreach (var node in nodes)
            await node.StopAsync();
        var processes = nodes.Select((n, i) => Start(n, i == 0 ? "arvonia" : "belmora", addresses[i])).ToArray();
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                // Which side, and how long it had, differ from run to run: whatever the moment, nothing may be lost.
                var victim = kill % 2;
                await RanAsync(processes[victim], TimeSpan.FromMilliseconds(2000 + (Stopwatch.GetTimestamp() % 4000)));
                Kill(processes[victim]);
                processes[victim] = Start(nodes[victim], victim == 0 ? "arvonia" : "belmora", addresses[victim]);
            }
        }
        finally
        {
            foreach (var process in processes)
                Kill(process);
        }

        foreach (var node in nodes)
            await node.RestartAsync();
        // At other numbers than before, so each has a new card.
        foreach (var (node, other) in new[] { (two.Arvonia, two.Belmora), (two.Belmora, two.Arvonia) })
            await IssueCardAsync(node);
        foreach (var (node, other) in new[] { (two.Arvonia, two.Belmora), (two.Belmora, two.Arvonia) })
            await Of<PartnerDesk>(node).ImportAsync(Ada, (await Of<ExchangeRecords>(other).OwnCardAsync(Stop))!.Value.Card.ToString(), Stop);
        Of<PartnerReach>(two.Arvonia).Heard("belmora");
        Of<PartnerReach>(two.Belmora).Heard("arvonia");
        await two.UntilAsync(async () => (await InboxAsync(two.Arvonia)).Count(m => m.Kind == MessageKinds.RecallReceipt) == Messages && (await OutboxAsync(two.Arvonia)).Concat(await OutboxAsync(two.Belmora)).All(m => m.State == (int)OutgoingState.Delivered));
        foreach (var (node, kind) in new[] { (two.Belmora, MessageKinds.Recall), (two.Arvonia, MessageKinds.RecallReceipt) })
        {
            var inbox = await InboxAsync(node);
            Assert.Equal(Enumerable.Range(1, inbox.Count).Select(n => (long)n), inbox.Select(m => m.Number));
            Assert.Equal(Messages, inbox.Count(m => m.Kind == kind));
            Assert.Equal(Messages, inbox.Where(m => m.Kind == kind).Select(m => m.About).Distinct().Count());
            Assert.All(inbox, m => Assert.Equal((int)MessageOutcome.Taken, m.Outcome));
        }
    }

    /// <summary>Recalls of what was never held: each is a message one way and an answer the other.</summary>
    private static Task QueueAsync(RunningNode node) => Of<ExchangeRecords>(node).BySystemAsync("exchange.order-recall", async open =>
    {
        var (records, due) = (Of<ExchangeRecords>(node), Instant.Now(TimeProvider.System) + TimeSpan.FromDays(1));
        open.Append(new("release", "test"), new RecallOrdered("none", "none", RecallSort.Withdraw, [], due, "a test", "ada"), records.Own, ExchangeRecords.TransportRetention);
        for (var i = 0; i < Messages; i++)
        {
            var content = new RecallContent { Format = RecallContent.Version, Recall = $"recall-{i}", Release = $"release-{i}", Sort = RecallSort.Withdraw, Text = "a test", Due = due };
            await Of<PartnerPost>(node).QueueAsync(open, new OutgoingMessage("belmora", MessageKinds.Recall, content.Recall, CanonicalJson.OfRecord(content)), Stop);
        }
    }, Stop);

    private static Process Start(RunningNode node, string authority, Uri address)
    {
        var process = BuiltProgram.Start("Node", Path.GetDirectoryName(node.Data)!, new() { ["CORDON_NODE_AUTHORITY"] = authority, ["CORDON_NODE_LOG__ORIGIN"] = $"{authority}.example/log" }, "--data", node.Data, "--urls", address.GetLeftPart(UriPartial.Authority));
        // Read to their ends, so that it never waits for anybody to read.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Lets it run; it must not end by itself.</summary>
    private static async Task RanAsync(Process process, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        await Record.ExceptionAsync(() => process.WaitForExitAsync(over.Token));
        Assert.False(process.HasExited, "a node ended by itself");
    }

    private static void Kill(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
