using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Life;

public sealed class TwoPersonsTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = DetectionPurpose.Words, LegalBasis = "Act 1" };

    private static readonly Gen<FoundNuclide> Nuclides = Gen.OneOf(
        Gen.Const(new FoundNuclide("K40", 0.99, ["Norm"], [1460.8], [])), Gen.Const(new FoundNuclide("Th232", 0.97, ["Norm", "Nuclear"], [2614.5], [])), Gen.Const(new FoundNuclide("I131", 0.98, ["Medical"], [364.5], [])),
        Gen.Const(new FoundNuclide("Cs137", 0.99, ["Industrial"], [661.7], [])), Gen.Const(new FoundNuclide("U235", 0.91, ["Nuclear"], [185.7], [])), Gen.Const(new FoundNuclide("Pu239", 0.7, ["Nuclear"], [], [413.7])));

    private static readonly Gen<SpectrumFinding> Findings =
        from outcome in Among("CannotAssess", "NeedsPerson", "InnocentNorm", "InnocentNorm", "InnocentNorm", "InnocentNorm", "InnocentNorm", "InnocentMedical", "InnocentBackground")
        from reasons in Among("NuclearIndicated", "NuclearNotExcluded", "Industrial", "NaturalOnly", "NaturalOnly", "NaturalOnly", "NaturalOnly").Array[0, 2]
        from nuclides in Nuclides.Array[0, 2]
        from unknown in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        from neutrons in Among<bool?>(false, false, false, false, null, true)
        from over in Among(null, null, null, new CountsOver(0.02, 1, false), new CountsOver(0.28, 9, true))
        select new SpectrumFinding(["m"], outcome, reasons, nuclides, unknown, 1000, [], null, neutrons, 60, over);

    private static readonly Gen<Alarm> Alarms =
        from subject in Gen.Enum<AlarmSubject>()
        from metre in Among<double?>(0.2, 0.2, 0.2, null, 150)
        from neutrons in Among(Measured.No, Measured.No, Measured.NotMeasured, Measured.Yes)
        from contamination in Among(Measured.No, Measured.No, Measured.No, Measured.NotMeasured, Measured.Yes)
        from findings in Findings.Array[0, 2]
        from verdict in Gen.Enum<GoodsVerdict>()
        from matched in Gen.Bool
        from papers in Among(0, 0, 0, 1, 2)
        from treatment in Gen.Int[0, 3]
        from expert in Among(0, 0, 0, 0, 1, 2, 3, 4)
        select Of(subject, SafetyRules.Of(1, metre, neutrons, contamination, 100) is var (answer, reasons) ? new SafetyMeasured("a", neutrons, contamination, 100, answer, reasons, "ada", 1, metre) : null!, findings, matched ? verdict : null, papers, treatment, expert);

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Nothing_is_closed_by_fewer_than_two_where_anything_speaks_for_nuclear_material_neutrons_something_unknown_or_what_nobody_knows()
    {
        var closed = 0;
        Gen.Select(Alarms, Gen.Bool, Gen.Enum<AlarmOutcome>()).Sample((alarm, inCalibration, outcome) =>
        {
            var alone = TwoPersons.Because(alarm, inCalibration, outcome).Count == 0;
            var byItself = TwoPersons.ClosesByItself(alarm, inCalibration);
            if (!alone && !byItself)
                return;
            Interlocked.Increment(ref closed);
            Assert.True(inCalibration);
            Assert.False(alarm.StepsBack);
            Assert.NotEmpty(alarm.Findings);
            Assert.All(alarm.Safety, s => Assert.True(s is { Neutrons: not Measured.Yes, Contamination: Measured.No, AtOneMetre: < 100 }));
            Assert.All(alarm.Findings, f =>
            {
                Assert.StartsWith("Innocent", f.Outcome, StringComparison.Ordinal);
                Assert.False(f.Unknown);
                Assert.False(f is { Nuclides.Count: 0, Over.IsClear: true });
                Assert.NotEqual(true, f.NeutronAlarm);
                Assert.DoesNotContain("NuclearIndicated", f.Reasons);
                Assert.DoesNotContain("NuclearNotExcluded", f.Reasons);
                Assert.DoesNotContain(f.Nuclides, n => n.Name is "U235" or "Pu239");
            });
            Assert.True(alarm.Safety[^1].Neutrons == Measured.No || alarm.Findings.All(f => f.NeutronAlarm == false));
            if (alone)
                Assert.True(outcome is AlarmOutcome.False or AlarmOutcome.InnocentMedical or AlarmOutcome.InnocentNorm);
            if (byItself)
                Assert.Equal(GoodsVerdict.Explained, alarm.Match?.Verdict);
        }, iter: 200_000);
        // The rule is not vacuous: some may be closed.
        Assert.True(closed > 100, $"{closed}");
    }

    [Fact]
    public void Every_reason_says_itself()
    {
        var plain = Of(AlarmSubject.Container, Safe, [Finding("InnocentNorm", "K40")], GoodsVerdict.Explained);
        Assert.Empty(TwoPersons.Because(plain, true, AlarmOutcome.InnocentNorm));
        Assert.True(TwoPersons.ClosesByItself(plain, true));
        Says(TwoPersonsReason.InstrumentCalibration, plain, inCalibration: false);
        Says(TwoPersonsReason.Outcome, plain, AlarmOutcome.NonInnocent);
        Says(TwoPersonsReason.Outcome, plain, AlarmOutcome.LicensedIndustrial);
        Says(TwoPersonsReason.OutcomeDiffers, plain, AlarmOutcome.InnocentMedical, more: TwoPersonsReason.TreatmentDiffers);
        Says(TwoPersonsReason.OutcomeDiffers, plain, AlarmOutcome.False);
        Says(TwoPersonsReason.GoodsDiffer, plain with { Match = plain.Match! with { Verdict = GoodsVerdict.Partly } });
        Says(TwoPersonsReason.PapersDiffer, plain with { Papers = new PapersSeen("a", "2916", "Bu", "YellowTwo", ["detection.papers.index.above"], "ada") });
        Says(TwoPersonsReason.ExpertDiffers, Of(AlarmSubject.Container, Safe, [Finding("InnocentNorm", "K40")], GoodsVerdict.Explained, expert: 1));
        Says(TwoPersonsReason.NotMeasured, Of(AlarmSubject.Container, Safe with { Contamination = Measured.NotMeasured }, [Finding("InnocentNorm", "K40")], null));
        Says(TwoPersonsReason.SpectrumAsks, Of(AlarmSubject.Container, Safe, [Finding("InnocentNorm", "K40"), Finding("NeedsPerson", "Cs137")], null), more: TwoPersonsReason.OutcomeDiffers);
        Says(TwoPersonsReason.CannotAssess, Of(AlarmSubject.Container, Safe, [Finding("InnocentNorm", "K40"), Finding("CannotAssess")], null), more: TwoPersonsReason.OutcomeDiffers);
        Says(TwoPersonsReason.Excess, Of(AlarmSubject.Container, Safe, [Finding("InnocentBackground") with { Over = new CountsOver(0.28, 9, true) }], null), AlarmOutcome.False);
        Assert.Empty(TwoPersons.Because(Of(AlarmSubject.Container, Safe, [Finding("InnocentBackground") with { Over = new CountsOver(0.03, 2, false) }], null), true, AlarmOutcome.False));
        var treated = Of(AlarmSubject.Person, Safe, [Finding("InnocentMedical", "I131")], null);
        Says(TwoPersonsReason.TreatmentDiffers, treated, AlarmOutcome.InnocentMedical);
        Assert.Empty(TwoPersons.Because(treated with { Treatment = new TreatmentSaid("a", "I131", TreatmentVerdict.Plausible, "ada") }, true, AlarmOutcome.InnocentMedical));
    }

    [Fact]
    public void An_excess_without_a_name_is_measured_again_and_then_the_experts()
    {
        var excess = Finding("NeedsPerson") with { Reasons = [CountRules.ExcessUnexplained], Over = new CountsOver(0.28, 9, true) };
        Assert.Equal(NextStep.MeasureAgain, NextSteps.Of(Of(AlarmSubject.Container, Safe, [excess], null)));
        Assert.Equal(NextStep.AskExpert, NextSteps.Of(Of(AlarmSubject.Container, Safe, [excess, excess], null)));
        Assert.Equal(NextStep.AskExpert, NextSteps.Of(Of(AlarmSubject.Container, Safe, [excess, Finding("InnocentBackground")], null)));
        Assert.Equal([TwoPersonsReason.Excess, TwoPersonsReason.SpectrumAsks, TwoPersonsReason.OutcomeDiffers], TwoPersons.Because(Of(AlarmSubject.Container, Safe, [excess], null), true, AlarmOutcome.False));
    }

    [Fact]
    public void A_step_back_stays_until_an_expert_says_otherwise_and_a_lower_reading_takes_nothing_back()
    {
        var alarm = Of(AlarmSubject.Container, Safe with { AtOneMetre = 300, Answer = SafetyAnswer.StepBack }, [], null);
        var lower = AlarmLife.After(alarm, Safe, new Instant(5), Handling)!;
        Assert.True(lower.StepsBack);
        Assert.Equal(NextStep.StepBack, NextSteps.Of(lower));
        var asked = AlarmLife.After(lower, new ReachBackAsked("a", "?", new Instant(9), new Instant(10), "ada"), new Instant(6), Handling)!;
        Assert.True(AlarmLife.After(asked, new ReachBackAnswered("a", AlarmOutcome.Undetermined, "stay", false, "ed"), new Instant(7), Handling)!.StepsBack);
        Assert.False(AlarmLife.After(asked, new ReachBackAnswered("a", AlarmOutcome.LicensedIndustrial, "go", true, "ed"), new Instant(7), Handling)!.StepsBack);
    }

    [Fact]
    public void Whoever_asks_an_expert_about_counts_without_a_name_measures_again_meanwhile_and_never_beside_neutrons_or_nuclear_material()
    {
        var unknown = Finding("NeedsPerson") with { Unknown = true, Reasons = ["Unknown"], Over = new(0.28, 14, true) };
        Assert.True(Meanwhile(unknown));
        Assert.True(Meanwhile(unknown, unknown));
        Assert.False(Meanwhile(unknown with { Over = new(0.05, 2, false) }));
        Assert.False(Meanwhile(unknown with { Over = null }));
        Assert.False(Meanwhile(unknown with { NeutronAlarm = true }));
        Assert.False(Meanwhile(unknown with { Reasons = ["Unknown", "NuclearNotExcluded"] }));
        Assert.False(Meanwhile(unknown, Finding("NeedsPerson", "Cs137")));
        Assert.False(NextSteps.MeasuresAgainMeanwhile(Of(AlarmSubject.Container, Safe with { AtOneMetre = 300, Answer = SafetyAnswer.StepBack }, [unknown], null)));
        static bool Meanwhile(params SpectrumFinding[] findings) => Of(AlarmSubject.Container, Safe, findings, null) is var alarm && NextSteps.Of(alarm) == NextStep.AskExpert && NextSteps.MeasuresAgainMeanwhile(alarm);
    }

    private static SafetyMeasured Safe { get; } = new("a", Measured.No, Measured.No, 100, SafetyAnswer.GoOn, [SafetyReason.BelowTurnBack], "ada", 1, 0.2);

    private static SpectrumFinding Finding(string outcome, params string[] nuclides) => new(["m"], outcome, [], [.. nuclides.Select(n => new FoundNuclide(n, 0.99, [n == "Cs137" ? "Industrial" : n == "I131" ? "Medical" : "Norm"], [], []))], false, 1000, []);

    private static void Says(TwoPersonsReason reason, Alarm alarm, AlarmOutcome outcome = AlarmOutcome.InnocentNorm, bool inCalibration = true, TwoPersonsReason? more = null)
    {
        Assert.Equal(new[] { reason, more }.OfType<TwoPersonsReason>().Order(), TwoPersons.Because(alarm, inCalibration, outcome));
        Assert.False(outcome == AlarmOutcome.InnocentNorm && TwoPersons.ClosesByItself(alarm, inCalibration));
    }

    private static Alarm Of(AlarmSubject subject, SafetyMeasured safety, SpectrumFinding[] findings, GoodsVerdict? verdict, int papers = 0, int treatment = 0, int expert = 0)
    {
        List<object> facts = [safety];
        if (findings.Length > 0)
            facts.Add(new SpectrumTaken("a", "f.n42", new string('0', 64), "N42v2012", "", "", findings, [], "", "ada"));
        if (verdict is { } known)
            facts.Add(new AlarmMatched("a", "D-1", [], known, [], [], "", "d"));
        if (papers > 0)
            facts.Add(new PapersSeen("a", "2916", "Bu", "YellowTwo", papers == 1 ? [] : ["detection.papers.index.above"], "ada"));
        if (treatment > 0)
            facts.Add(new TreatmentSaid("a", "I131", treatment == 1 ? TreatmentVerdict.Plausible : TreatmentVerdict.TooLongAgo, "ada"));
        if (expert > 0)
            facts.Add(new ReachBackAsked("a", "?", new Instant(9), new Instant(10), "ada"));
        if (expert > 1)
            facts.Add(new ReachBackAnswered("a", expert == 2 ? AlarmOutcome.InnocentNorm : AlarmOutcome.NonInnocent, "so", expert == 3, "ed"));
        var alarm = AlarmLife.After(null, new AlarmRaised("a", subject, "ARVU 1", "Lane 3", "", new Instant(1), AlarmSource.Page, "ada"), new Instant(1), Handling)!;
        return facts.Aggregate(alarm, (now, fact) => AlarmLife.After(now, fact, new Instant(2), Handling)!);
    }
}
