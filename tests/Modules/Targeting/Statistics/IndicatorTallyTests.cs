using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Statistics;
using CsCheck;

namespace Cordon.Tests.Modules.Targeting.Statistics;

public sealed class IndicatorTallyTests
{
    [Fact]
    public void Figures_are_those_counted_by_hand()
    {
        JudgedRow[] rows =
        [
            Row("1", ["a", "b"], """{"c":["parties[0].score","parties[1].score"]}""", ControlDecision.Hold, ExaminationFinding.SuspicionConfirmed),
            Row("2", ["a"], """{"c":["history.refusedAlike","parties[3].score"]}""", ControlDecision.Release),
            Row("3", ["a"], "{}", ControlDecision.Examine, ExaminationFinding.Discrepancy),
            Row("4", ["a"], "{}", null),
        ];
        var figures = IndicatorTally.Of(["a", "b", "c", "d"], rows);
        var a = figures[0];
        Assert.Equal((4, 0, 1, 1, 3, 2), (a.Fired, a.Undecided, a.Open, a.Precision.Found, a.Precision.Of, a.Examined));
        Assert.Equal([(ControlDecision.Release, 1), (ControlDecision.Examine, 1), (ControlDecision.Hold, 1)], a.Decisions);
        // Two were looked at, one of them was a find.
        Assert.Equal(2, a.Cost);
        Assert.True(a.IsTooFew);
        Assert.Equal([("parties[].score", 2), ("history.refusedAlike", 1)], figures[2].Missing);
        Assert.Equal([("inList(\"restricted\")", 2)], IndicatorTally.Of(["c"], [Row("1", [], """{"c":["inList(\"restricted\", \"tr\")"]}""", null), Row("2", [], """{"c":["inList(\"restricted\", \"ae\")","inList(\"restricted\", \"sg\")"]}""", null)])[0].Missing);
        Assert.Equal((0, null, 0), (figures[3].Fired, figures[3].Precision.Share, figures[3].Decisions.Count));
    }

    [Fact]
    public void Decisions_stand_for_outcomes_as_long_as_nobody_has_looked()
    {
        var outcomes = Enum.GetValues<ControlDecision>().Cast<ControlDecision?>().Append(null).ToDictionary(d => $"{d}", d => KnownOutcome.Of(Row("1", [], "{}", d)));
        Assert.Equal(["DoNotLoad True", "Hold True", "Refer True", "Release False"], outcomes.Where(o => o.Value is not null).Select(o => $"{o.Key} {o.Value!.Found}").Order(StringComparer.Ordinal));
        Assert.All(outcomes.Values.OfType<KnownOutcome>(), o => Assert.Equal(OutcomeSource.Decision, o.Source));
        Assert.Equal(new KnownOutcome(true, OutcomeSource.Examination), KnownOutcome.Of(Row("1", [], "{}", ControlDecision.Release, ExaminationFinding.SuspicionConfirmed)));
    }

    [Fact]
    public void Every_declaration_where_an_indicator_fired_is_decided_or_open_and_the_interval_holds_the_share() =>
        Gen.Select(Gen.Int[0, 2].Select(i => "abc"[i].ToString()).HashSet[0, 3], Gen.Enum<ControlDecision>().Nullable()).Array[0, 80].Sample(drawn =>
        {
            var rows = drawn.Select((d, i) => Row($"{i}", [.. d.Item1], "{}", d.Item2)).ToList();
            foreach (var figures in IndicatorTally.Of(["a", "b", "c"], rows))
            {
                Assert.Equal(drawn.Count(d => d.Item1.Contains(figures.Id)), figures.Fired);
                Assert.Equal(figures.Fired, figures.Open + figures.Decisions.Sum(d => d.Count));
                Assert.InRange(figures.Precision.Share ?? 0.5, figures.Precision.Low, figures.Precision.High);
                Assert.Equal(figures.Precision.Of < 10, figures.IsTooFew);
                Assert.Null(figures.Cost);
            }
        }, iter: 200);

    private static JudgedRow Row(string id, string[] fired, string undecided, ControlDecision? decision, ExaminationFinding? finding = null) =>
        new() { Id = id, At = 0, Pack = "p", Fired = System.Text.Json.JsonSerializer.Serialize(fired), Undecided = undecided, Decision = (int?)decision, Finding = (int?)finding };
}
