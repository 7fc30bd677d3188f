using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Learning;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight.Learning;

public sealed class RankerTrainingTests
{
    private static readonly byte[] Salt = [1, 2, 3];
    private static readonly LeastKnown Few = new(40, 2);

    [Fact]
    public void What_is_found_after_the_first_slice_changes_neither_trees_nor_history()
    {
        Gen.Select(World(), Gen.Int[0, 1000]).Sample((cases, turn) =>
        {
            var (before, grower) = Train(cases);
            if (before.Trained is not { } trained)
                return;
            var first = trained.Figures.Calibrated.From;
            // The turned outcomes keep enough of each kind, or there is nothing to compare.
            var turned = cases.Select((c, i) => Known(c) > first && (i + turn) % 3 == 0 ? c with { Past = c.Past with { Irregular = c.Past.Irregular is null ? null : c.Past.Irregular is false } } : c).ToList();
            var (after, other) = Train(turned);
            if (after.Trained is not { } again)
                return;
            Assert.Equal(grower.Rows.SelectMany(r => r), other.Rows.SelectMany(r => r));
            Assert.Equal(grower.Outcomes, other.Outcomes);
            Assert.Equal(trained.Ranker.Score(cases[0].Past.Declared).Score, again.Ranker.Score(cases[0].Past.Declared).Score);
        }, iter: 60);
    }

    [Fact]
    public void What_a_draw_chose_is_never_learned_from()
    {
        World().Sample(cases =>
        {
            var (before, _) = Train(cases);
            var turned = cases.Select(c => c.IsRandom ? c with { Past = c.Past with { Irregular = c.Past.Irregular is null ? null : !c.Past.Irregular } } : c).ToList();
            var (after, _) = Train(turned);
            Assert.Equal(before.Trained is null, after.Trained is null);
            if (before.Trained is { } trained)
                Assert.Equal(Document(trained), Document(after.Trained!));
        }, iter: 60);
    }

    [Fact]
    public void Slices_follow_each_other_and_have_no_day_in_common() => World().Sample(cases =>
    {
        var figures = Train(cases).Result.Trained?.Figures;
        return figures is null || (figures.Trained.To < figures.Calibrated.From && figures.Calibrated.To < figures.Measured.From && figures.Trained.Judged + figures.Calibrated.Judged + figures.Measured.Judged <= cases.Count(c => c.Teaches));
    });

    [Fact]
    public void Whoever_sends_what_was_found_before_ranks_above_the_others()
    {
        var cases = Enumerable.Range(0, 400).Select(i => Case(i, i / 4, i % 4 == 0 ? "importer-bad" : $"importer-{i % 7}", found: i % 4 == 0 || i % 29 == 0)).ToList();
        var trained = Train(cases).Result.Trained!;
        Assert.True(trained.Figures.AveragePrecision > 0.8, $"{trained.Figures.AveragePrecision}");
        Assert.True(trained.Figures.AveragePrecisionOfRules < 0.5, $"{trained.Figures.AveragePrecisionOfRules}");
        var (bad, other) = (trained.Ranker.Rank(Cases.Declared(0, 0, importer: "importer-bad"), 3), trained.Ranker.Rank(Cases.Declared(0, 0, importer: "importer-3"), 3));
        Assert.True(bad.Chance > other.Chance + 0.5);
        Assert.Contains(bad.Reasons, r => r.Subject == "importer" && r.Weight > 0);
        Assert.Contains(trained.Figures.Subjects, s => s.Subject.Contains("importer", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_little_is_said_with_what_there_is_and_what_is_needed()
    {
        var few = new RankerTraining(Cases.Plan, new Stumps(), null).Train([.. Enumerable.Range(0, 37).Select(i => Case(i, i, "importer-0", i % 2 == 0))], 0.05, CancellationToken.None);
        Assert.Equal(new TooLittleKnown(37, 19, LeastKnown.Usual, null), few.TooLittle);
        // Enough in all, and none was irregular after the first slice.
        var early = Train([.. Enumerable.Range(0, 100).Select(i => Case(i, i, "importer-0", i < 20))]).Result;
        Assert.Equal(1, early.TooLittle!.Slice);
        Assert.Null(Train([.. Enumerable.Range(0, 100).Select(i => Case(i, i % 2, "importer-0", i % 3 == 0))]).Result.Trained);
    }

    private static ((TrainedRanker? Trained, TooLittleKnown? TooLittle) Result, Stumps Grower) Train(IReadOnlyList<LearningCase> cases)
    {
        var grower = new Stumps();
        return (new RankerTraining(Cases.Plan, grower, Salt) { Least = Few }.Train([.. cases.OrderBy(c => c.Past.Declared.Day)], 0.05, CancellationToken.None), grower);
    }

    private static string Document(TrainedRanker trained) => Convert.ToHexString(RankerDocument.Write(trained.Ranker));

    private static DateOnly Known(LearningCase one) => one.Past.KnownOn ?? one.Past.Declared.Day.AddDays(1);

    private static LearningCase Case(int number, int day, string importer, bool found) =>
        new(new PastCase(Cases.Declared(number, day, importer: importer), found), false, 0.3);

    private static Gen<List<LearningCase>> World() =>
        Gen.Select(Gen.Int[0, 39], Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 6]).List[80, 160].Select(raw => raw.OrderBy(r => r.Item1).Select((r, i) =>
            new LearningCase(new PastCase(Cases.Declared(i, r.Item1, $"office-{r.Item2 % 3}", $"importer-{r.Item2}", price: 1 + r.Item3), r.Item4 == 0 ? null : r.Item4 % 2 == 0) { KnownOn = Cases.Start.AddDays(r.Item1 + r.Item5) }, r.Item3 == 9, r.Item3 / 10.0)).ToList());
}
