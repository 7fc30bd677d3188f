using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Orders;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Orders;

public sealed class OrderTests
{
    private const string Suspect = "AV-2027-0003";

    [Theory, EachDatabase]
    public async Task A_hold_is_posted_signed_and_what_customs_answers_at_once_is_recorded(TestDatabase database)
    {
        await using var customs = new LoopbackServer(request => LoopbackServer.Ok(Answer(OrderOf(request), "accepted"), "Content-Type: application/json\r\n"));
        await using var node = await HeldAsync(new OrderPolicy { Webhook = new Uri(customs.Url), Telephones = ["customs desk +00 1"], LegalBasis = "Act 5" }, database);
        var held = await UntilAsync(node, d => d.Order!.Answer is not null);
        Assert.Equal((OrderAnswer.Accepted, "gate 3", "C-77", "webhook"), (held.Order!.Answer!.Answer, held.Order.Answer.By, held.Order.Answer.Reference, held.Order.Answer.Heard));
        Assert.False(held.Order.NeedsCall);
        var request = Assert.Single(customs.Requests);
        Assert.Contains($"Idempotency-Key: {held.Order.Id}", request);
        var envelope = SignedEnvelope.Parse(Body(request));
        Assert.Equal("arvonia", envelope.Verify(Signer.Key).Name);
        var message = JsonNode.Parse(envelope.Payload.Span)!;
        Assert.Equal(("hold", Suspect, "live", "open the third box", "Act 5"), ((string)message["decision"]!, (string)message["reference"]!, (string)message["realm"]!, (string)message["instruction"]!, (string)message["legalBasis"]!));
        // Neither why, nor by which list or indicator: sources stay in the node.
        Assert.DoesNotContain("resembles", message.ToJsonString());
        Assert.DoesNotContain("BARANO", message.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("party.listed", message.ToJsonString());
    }

    [Fact]
    public async Task What_cannot_be_handed_over_is_tried_again_with_the_same_key_and_told_once()
    {
        var tries = 0;
        await using var customs = new LoopbackServer(_ => Interlocked.Increment(ref tries) < 3 ? LoopbackServer.Response("503 Service Unavailable") : LoopbackServer.Ok("taken", "Content-Type: text/plain\r\n"));
        await using var node = await HeldAsync(new OrderPolicy { Webhook = new Uri(customs.Url) });
        var failed = await UntilAsync(node, d => d.Order!.Trouble is not null);
        Assert.Equal("targeting.orders.status", failed.Order!.Trouble!.Code);
        var sent = await UntilAsync(node, d => d.Order!.SentAt is not null, advance: TimeSpan.FromSeconds(5));
        Assert.Null(sent.Order!.Trouble);
        Assert.Null(sent.Order.Answer);
        Assert.Equal(3, customs.Requests.Count);
        Assert.All(customs.Requests, r => Assert.Contains($"Idempotency-Key: {sent.Order.Id}", r));
        // Later the answer comes by itself; the same again changes nothing.
        var given = new GivenAnswer(sent.Order.Id, "carriedOut", "gate 3");
        await node.Reports.AnswerAsync(Actor.Partner("customs"), null, given, "api", Stop);
        await node.Reports.AnswerAsync(Actor.Partner("customs"), null, given, "api", Stop);
        Assert.Equal(OrderAnswer.CarriedOut, (await node.OfAsync(Suspect)).Order!.Answer!.Answer);
    }

    [Theory]
    [InlineData("""{"order":"00000000000000000000000000000000","answer":"accepted","by":"gate"}""", "targeting.answer.other")]
    [InlineData("""{"order":"x","answer":"gladly","by":"gate"}""", "targeting.answer.word")]
    [InlineData("""{"order":"x","answer":"accepted","by":"gate","and":1}""", "targeting.answer.unread")]
    [InlineData("""[1,2""", "targeting.answer.unread")]
    public async Task A_reply_that_is_no_answer_to_the_order_is_told_and_the_clock_goes_on(string reply, string code)
    {
        await using var customs = new LoopbackServer(_ => LoopbackServer.Ok(reply, "Content-Type: application/json\r\n"));
        await using var node = await HeldAsync(new OrderPolicy { Webhook = new Uri(customs.Url) });
        var sent = await UntilAsync(node, d => d.Order!.SentAt is not null);
        Assert.Equal((code, null), (sent.Order!.Trouble?.Code, sent.Order.Answer));
    }

    [Fact]
    public async Task What_nobody_answers_in_time_is_to_be_telephoned_about_until_somebody_has_an_answer()
    {
        await using var node = await HeldAsync(new OrderPolicy { Folder = Path.Combine(Directory.CreateTempSubdirectory("orders").FullName, "out") });
        var held = await UntilAsync(node, d => d.Order!.SentAt is not null);
        await node.Reports.MissAsync(Instant.Now(node.Clock), Stop);
        Assert.False((await node.OfAsync(Suspect)).Order!.Overdue);
        await node.Reports.MissAsync(Instant.Now(node.Clock) + TimeSpan.FromMinutes(16), Stop);
        await node.Reports.MissAsync(Instant.Now(node.Clock) + TimeSpan.FromMinutes(17), Stop);
        Assert.True((await node.OfAsync(Suspect)).Order!.NeedsCall);
        Assert.Contains("targeting.work.call", string.Join('\n', await node.WorkAsync()));
        await node.Reports.AnswerAsync(Ada, Reader, new GivenAnswer(held.Order!.Id, "tooLate", "gate 3", Text: "sailed at noon"), "telephone", Stop);
        Assert.True((await node.OfAsync(Suspect)).Order!.NeedsCall);
        await node.Reports.AnswerAsync(Ada, Reader, new GivenAnswer(held.Order!.Id, "carriedOut", "gate 3"), "telephone", Stop);
        Assert.Contains("targeting.work.held", string.Join('\n', await node.WorkAsync()));
    }

    [Fact]
    public async Task Orders_lie_whole_in_the_folder_and_answers_are_read_from_it_bad_ones_with_the_reason()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("orders").FullName, "out");
        await using var node = await HeldAsync(new OrderPolicy { Folder = folder });
        var held = await UntilAsync(node, d => d.Order!.SentAt is not null);
        SignedEnvelope.Parse(await File.ReadAllTextAsync(Path.Combine(folder, $"{held.Order!.Id}.json"), Stop)).Verify(Signer.Key);
        Assert.Single(Directory.GetFiles(folder));
        var answers = Directory.CreateDirectory(Path.Combine(folder, "answers")).FullName;
        await File.WriteAllTextAsync(Path.Combine(answers, "a.json"), "nonsense", Stop);
        await File.WriteAllTextAsync(Path.Combine(answers, "b.json"), Answer(new string('f', 32), "accepted"), Stop);
        await File.WriteAllTextAsync(Path.Combine(answers, "c.json"), Answer(held.Order.Id, "accepted"), Stop);
        await File.WriteAllTextAsync(Path.Combine(answers, "d.json"), new string(' ', 70_000), Stop);
        await node.Answers.ReadAsync(Stop);
        Assert.Equal("folder", (await node.OfAsync(Suspect)).Order!.Answer!.Heard);
        Assert.Empty(Directory.GetFiles(answers));
        Assert.Equal(["c.json"], Directory.GetFiles(Path.Combine(answers, "read")).Select(Path.GetFileName));
        Assert.Equal(["a.json", "a.json.txt", "b.json", "b.json.txt", "d.json", "d.json.txt"], Directory.GetFiles(Path.Combine(answers, "refused")).Select(Path.GetFileName).Order());
        Assert.Contains("no such order", await File.ReadAllTextAsync(Path.Combine(answers, "refused", "b.json.txt"), Stop));
    }

    [Fact]
    public async Task Without_a_way_out_and_in_an_exercise_somebody_telephones_and_a_release_replaces_the_order()
    {
        await using var customs = new LoopbackServer(_ => LoopbackServer.Ok(""));
        await using var node = await HeldAsync(new OrderPolicy { Webhook = new Uri(customs.Url) }, realm: Realm.Exercise("spring"));
        var held = await node.OfAsync(Suspect);
        Assert.Empty(held.Order!.Ways);
        Assert.Contains("targeting.work.call", string.Join('\n', await node.WorkAsync()));
        await node.DecideAsync(Ada, held, ControlDecision.Release, "a namesake");
        var proposed = await node.OfAsync(Suspect);
        await node.Desk.ConfirmAsync(Ben, Reader, proposed.Assessed.Id, proposed.Acts, null, Stop);
        var released = await node.OfAsync(Suspect);
        Assert.Equal([ControlDecision.Hold, ControlDecision.Release], released.Orders.Select(o => o.Decision));
        Assert.Equal(released.Order!.Id, Assert.Single(await node.List.OpenOrdersAsync(Reader, Stop)).Order!.Id);
        // An answer to the order that was replaced does not answer the one that holds.
        await node.Reports.AnswerAsync(Ada, Reader, new GivenAnswer(held.Order.Id, "accepted", "gate 3"), "telephone", Stop);
        Assert.Null((await node.OfAsync(Suspect)).Order!.Answer);
        Assert.Empty(customs.Requests);
    }

    private static async Task<TargetingNode> HeldAsync(OrderPolicy policy, TestDatabase database = TestDatabase.SQLite, Realm realm = default)
    {
        var node = await NewAsync(database, orders: policy, realm: realm);
        await node.TakeInAsync(Sample);
        await node.DecideAsync(Ada, await node.OfAsync(Suspect), ControlDecision.Hold, "resembles a listed party", "open the third box");
        return node;
    }

    /// <summary>The outbox works on its own: waits until it has.</summary>
    private static async Task<DeclarationState> UntilAsync(TargetingNode node, Func<DeclarationState, bool> isThere, TimeSpan advance = default)
    {
        while (true)
        {
            if (await node.OfAsync(Suspect) is var now && isThere(now))
                return now;
            await Task.Delay(20, Stop);
            node.Clock.Advance(advance);
        }
    }

    private static string Body(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static string OrderOf(string request) => (string)JsonNode.Parse(SignedEnvelope.Parse(Body(request)).Payload.Span)!["order"]!;

    private static string Answer(string order, string answer) => new JsonObject { ["order"] = order, ["answer"] = answer, ["by"] = "gate 3", ["reference"] = "C-77" }.ToJsonString();
}
