using Cordon.Engines.Spectra.Nuclides;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Medical;
using Cordon.Tests.Modules.Detection.Wording;
using Cordon.Ui.Texts;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Medical;

public sealed class TreatmentsTests
{
    private static readonly Instant Measured = Instant.Parse("2026-03-01T10:00:00Z");

    [Theory]
    [InlineData("I131", 60, "Plausible")]
    [InlineData("I131", 95, "Plausible")]
    [InlineData("I131", 96, "TooLongAgo")]
    [InlineData("Tc99m", 2.9, "Plausible")]
    [InlineData("Tc99m", 3.1, "TooLongAgo")]
    [InlineData("F18", 0.2, "Plausible")]
    [InlineData("F18", 2, "TooLongAgo")]
    [InlineData("Tl201", 29, "Plausible")]
    [InlineData("Lu177", 61, "TooLongAgo")]
    [InlineData("Ho166", 2, "Plausible")]
    [InlineData("I131", -0.01, "InTheFuture")]
    [InlineData("Cs137", 1, "NotAMedicalNuclide")]
    [InlineData("Pu239", 1, "NotAMedicalNuclide")]
    [InlineData("i131", 1, "NotAMedicalNuclide")]
    public void A_treatment_explains_what_it_gave_for_as_long_as_it_is_seen(string nuclide, double daysBefore, string verdict) =>
        Assert.Equal(verdict, Treatments.Explain(nuclide, Measured + TimeSpan.FromDays(-daysBefore), Measured).Verdict.ToString());

    [Fact]
    public void Until_somebody_has_asked_nothing_is_known_but_what_is_never_given_is_known_at_once()
    {
        Assert.Equal(TreatmentVerdict.NotAsked, Treatments.Explain("I131", null, Measured).Verdict);
        Assert.Equal(TreatmentVerdict.NotAMedicalNuclide, Treatments.Explain("Co60", null, Measured).Verdict);
    }

    [Fact]
    public void Half_lives_and_what_is_left_are_those_of_the_library()
    {
        var halfLife = TimeSpan.FromSeconds(NuclideLibrary.Find("I131")!.HalfLifeSeconds);
        var answer = Treatments.Explain("I131", Measured + (-3 * halfLife), Measured);
        Assert.Equal(3, answer.Decay!.HalfLives, 1e-6);
        Assert.Equal(0.125, answer.Decay.ShareLeft, 1e-6);
        Assert.Equal(Measured + (-3 * halfLife) + TimeSpan.FromDays(95), answer.Decay.SeenUntil);
    }

    [Fact]
    public void Once_too_long_ago_a_treatment_never_becomes_plausible_again() => Gen.Select(Gen.Int[0, Radiopharmaceutical.All.Count - 1], Gen.Double[0, 500], Gen.Double[0, 500]).Sample((which, a, b) =>
    {
        var nuclide = Radiopharmaceutical.All[which].Name;
        var (early, late) = (Of(nuclide, Math.Min(a, b)), Of(nuclide, Math.Max(a, b)));
        Assert.True(early.Verdict == TreatmentVerdict.Plausible || late.Verdict == TreatmentVerdict.TooLongAgo);
        Assert.Equal(late.Decay!.SeenUntil < Measured, late.Verdict == TreatmentVerdict.TooLongAgo);
        Assert.InRange(late.Decay.ShareLeft, 0, early.Decay!.ShareLeft);
    });

    [Fact]
    public void The_table_knows_every_nuclide_once_with_a_half_life_and_both_languages()
    {
        Assert.InRange(Radiopharmaceutical.All.Count, 25, 60);
        Assert.Equal(Radiopharmaceutical.All.Count, Radiopharmaceutical.All.Select(r => r.Name).Distinct().Count());
        Assert.All(Radiopharmaceutical.All, r =>
        {
            Assert.InRange(r.HalfLife.TotalSeconds, 60, 200 * 86_400);
            Assert.InRange(r.SeenFor / r.HalfLife, 0.5, 17);
            Assert.False(string.IsNullOrWhiteSpace(r.Use.English) || string.IsNullOrWhiteSpace(r.Use.French));
        });
    }

    [Fact]
    public void What_the_library_knows_is_medical_there_too_and_never_nuclear() =>
        Assert.All(Radiopharmaceutical.All.Select(r => NuclideLibrary.Find(r.Name)).OfType<Nuclide>(), n =>
        {
            Assert.True(n.Categories.HasFlag(SourceCategory.Medical), n.Name);
            Assert.False(n.Categories.HasFlag(SourceCategory.Nuclear), n.Name);
        });

    [Fact]
    public void Every_answer_is_a_whole_sentence_in_both_languages()
    {
        TreatmentAnswer[] answers = [Of("I131", 3), Of("F18", 40), Of("I131", 0), Of("I131", -1), Of("Cs137", 1), Treatments.Explain("Tc99m", null, Measured)];
        var said = answers.Select(TreatmentSentences.Of).ToList();
        ContextTextsTests.AreWhole(said);
        Assert.Equal(TextLibrary.Read(typeof(TreatmentAnswer).Assembly, "en").Select(t => t.Key).Where(k => k.StartsWith("detection.medical.", StringComparison.Ordinal)).Order(), said.Select(s => s.Key).Distinct().Order());
        Assert.Contains(said[1].Arguments, a => a is ("share", "< 0.0001"));
    }

    private static TreatmentAnswer Of(string nuclide, double daysBefore) => Treatments.Explain(nuclide, Measured + TimeSpan.FromDays(-daysBefore), Measured);
}
