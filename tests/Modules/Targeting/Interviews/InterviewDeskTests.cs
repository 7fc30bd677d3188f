using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Interviews;
using Cordon.Modules.Targeting.Life;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Interviews;

/// <summary>What the trader answers is kept, and the rules that ask for it can tell.</summary>
public sealed class InterviewDeskTests
{
    private const string Pump = """{"reference": "I-1", "kind": "export", "destinationCountry": "sg", "parties": [{"role": "exporter", "number": "AV1"}], "items": [{"number": 1, "description": "Turbomolecular vacuum pumps 550 mm", "commodityCode": "841410"}]}""" + "\n";

    [Theory, EachDatabase]
    public async Task Answers_are_judged_with_kept_over_amendments_and_read_the_same_after_a_rebuild(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Pump);
        var before = await node.OfAsync("I-1");
        Assert.Contains("answers.cashOffered", Missing(before));
        Assert.Contains("cashOffered", await node.Interviews.QuestionsAsync(Stop));

        await AskAsync(node, before, new() { ["cashOffered"] = "yes", ["unusualSecrecy"] = "no", ["declinesInstallation"] = "" }, payer: "Japan");
        var after = await node.OfAsync("I-1");
        Assert.DoesNotContain("answers.cashOffered", Missing(after));
        Assert.Contains("answers.declinesInstallation", Missing(after));
        var fired = after.Assessed.Judgement.Fired.Select(f => f.Id).Except(before.Assessed.Judgement.Fired.Select(f => f.Id)).ToList();
        Assert.Equal(2, fired.Count);
        Assert.Equal(("jp", true, "sales office, by telephone"), (after.Assessed.Answers!.PayerCountry, after.Assessed.Answers.Said["cashOffered"], Assert.Single(after.Interviews).Whom));
        Assert.Equal(before.Assessed.Declaration.Items[0].Description, after.Assessed.Declaration.Items[0].Description);
        Assert.Single(after.Versions);

        // A later message does not undo what was answered; a later answer counts.
        await node.TakeInAsync(Pump.Replace("\"kind\"", "\"function\": \"amendment\", \"endUse\": \"dairy\", \"kind\"", StringComparison.Ordinal));
        var amended = await node.OfAsync("I-1");
        Assert.Equal(2, amended.Versions.Count);
        Assert.True(amended.Assessed.Answers!.Said["cashOffered"]);
        await AskAsync(node, amended, new() { ["cashOffered"] = "no" });
        var last = await node.OfAsync("I-1");
        Assert.Equal((false, false, "jp"), (last.Assessed.Answers!.Said["cashOffered"], last.Assessed.Answers.Said["unusualSecrecy"], last.Assessed.Answers.PayerCountry));

        var rows = await node.RowsAsync();
        await node.Journal.RebuildAsync(new Cordon.Kernel.Processes.ProcessWords("journal.rebuild", Cordon.Kernel.Processes.Actor.System("test"), "maintenance", "Act 12"), node.Records.HandlingAt(Cordon.Kernel.Time.Instant.Now(node.Clock)), Stop);
        Assert.Equal(rows, await node.RowsAsync());
    }

    [Fact]
    public async Task What_is_no_answer_is_refused_and_nothing_is_recorded()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Pump);
        var state = await node.OfAsync("I-1");
        Assert.Equal("targeting.interview.nothing", await RefusedAsync([]));
        Assert.Equal("targeting.interview.answer", await RefusedAsync(new() { ["cashOffered"] = "perhaps" }));
        Assert.Equal("targeting.interview.answer", await RefusedAsync(new() { ["colour"] = "yes" }));
        Assert.Equal("targeting.interview.payer", await RefusedAsync([], payer: "Atlantis"));
        Assert.Equal("targeting.interview.whom", await RefusedAsync(new() { ["cashOffered"] = "yes" }, whom: " "));
        await AskAsync(node, state, new() { ["cashOffered"] = "yes" });
        Assert.Equal("targeting.changed", await RefusedAsync(new() { ["cashOffered"] = "no" }));
        Assert.Single((await node.OfAsync("I-1")).Interviews);

        async Task<string?> RefusedAsync(Dictionary<string, string> answers, string? payer = null, string whom = "sales office") =>
            (await Record.ExceptionAsync(() => AskAsync(node, state, answers, payer, whom)) as FaultException)?.Fault.Code;
    }

    [Fact]
    public async Task What_was_released_waits_again_when_answers_ask_for_a_person()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Pump);
        var state = await node.OfAsync("I-1");
        await node.DecideAsync(Ada, state, ControlDecision.Release);
        await node.Desk.ConfirmAsync(Ben, Reader, state.Assessed.Id, state.Acts + 1, "the data sheet is here", Stop);
        state = await node.OfAsync("I-1");
        Assert.Equal(DeclarationStatus.Released, state.Status);
        node.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync(node, state, new() { ["cashOffered"] = "yes", ["unusualSecrecy"] = "yes", ["reluctantOnEndUse"] = "yes", ["declinesInstallation"] = "yes", ["unfamiliarWithProduct"] = "yes" });
        state = await node.OfAsync("I-1");
        Assert.Equal(DeclarationChange.Interview, state.ChangedBy);
        Assert.Equal(DeclarationStatus.Waiting, state.Status);
        Assert.Contains(await node.WorkAsync(), w => w.Contains("I-1", StringComparison.Ordinal));
    }

    private static Task AskAsync(TargetingNode node, DeclarationState state, Dictionary<string, string> answers, string? payer = null, string whom = "sales office, by telephone") =>
        node.Interviews.RecordAsync(Ben, Reader, state.Assessed.Id, new InterviewForm { Seen = state.Acts, Answers = answers, Payer = payer, Whom = whom, Text = "as said" }, Stop);

    private static List<string> Missing(DeclarationState state) => [.. state.Assessed.Judgement.Undecided.SelectMany(u => u.Missing)];
}
