using System.Collections.Immutable;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>
/// From findings to an outcome. Innocent is the exception that has to be earned: every other case is a person's. Nothing is innocent where neutrons alarmed, nuclear material is indicated or not excluded, or something is unknown.
/// </summary>
internal static class Judgement
{
    private const double Certain = 0.9;
    private const double NotExcluded = 10;
    private const double HeavyLead = 5;
    private const double Likely = 0.8;
    private const double NothingElse = 20;
    private const double HardlyTold = 3;
    private const double HardlyToldPart = 0.04;

    /// <summary>Photons in a hundred decays from which a line of nuclear material is strong.</summary>
    private const double Strong = 25;

    /// <summary>keV; below it X-rays of everything stand where lines of everything do.</summary>
    private const double Lowest = 100;
    private static readonly double[] Actinium228 = [338.3, 911.2, 969.0];
    private static readonly double[] StrongOfNuclear =
        [.. NuclideLibrary.All.Where(n => n.Categories.HasFlag(SourceCategory.Nuclear) && n.Group != "thorium").SelectMany(n => n.Lines).Where(l => l is { Kind: LineKind.Gamma, Energy: >= Lowest, Percent: >= Strong }).Select(l => l.Energy)];
    private static readonly string[] Soil = ["K40", "Ra226", "Th232", "La138", "Lu176"];

    /// <param name="nuclides">What was found.</param>
    /// <param name="alternatives">What would explain it nearly as well.</param>
    /// <param name="unknown">Whether something stays unexplained.</param>
    /// <param name="hasBackground">Whether a background was measured.</param>
    /// <param name="neutronAlarm">Whether neutrons alarmed.</param>
    /// <param name="incomplete">Whether a part of what was measured could not be read.</param>
    public static (Outcome Outcome, ImmutableArray<OutcomeReason> Reasons) Of(
        IReadOnlyList<IdentifiedNuclide> nuclides, IReadOnlyList<Alternative> alternatives, bool unknown, bool hasBackground, bool? neutronAlarm, bool incomplete)
    {
        ImmutableArray<OutcomeReason> against = [.. Against(nuclides, alternatives, unknown, neutronAlarm, incomplete).Distinct()];
        if (!against.IsEmpty)
            return (Outcome.NeedsPerson, against);
        if (nuclides.Count == 0)
            return hasBackground ? (Outcome.InnocentBackground, [OutcomeReason.BackgroundOnly]) : (Outcome.CannotAssess, [OutcomeReason.NoBackground]);
        if (AreOfNature(nuclides))
            return (Outcome.InnocentNorm, [OutcomeReason.NaturalOnly]);
        return nuclides.All(n => IsMedicine(n.Nuclide))
            ? (Outcome.InnocentMedical, [OutcomeReason.MedicalOnly])
            : (Outcome.NeedsPerson, [OutcomeReason.Mixed]);
    }

    /// <summary>Whether all of them are what goods and soil hold.</summary>
    public static bool AreOfNature(IReadOnlyList<IdentifiedNuclide> nuclides) => nuclides.All(n => Soil.Contains(n.Nuclide.Name));

    private static IEnumerable<OutcomeReason> Against(IReadOnlyList<IdentifiedNuclide> nuclides, IReadOnlyList<Alternative> alternatives, bool unknown, bool? neutronAlarm, bool incomplete)
    {
        if (neutronAlarm == true)
            yield return OutcomeReason.Neutrons;
        if (incomplete)
            yield return OutcomeReason.Incomplete;
        if (unknown)
            yield return OutcomeReason.Unknown;
        if (nuclides.Any(n => IsNuclear(n.Nuclide)))
            yield return OutcomeReason.NuclearIndicated;
        if (alternatives.Any(a => a.Worse < NotExcluded && IsNuclear(a.Nuclide)) || nuclides.Any(HidesNuclear) || nuclides.Any(IsThoriumWithoutRadium228))
            yield return OutcomeReason.NuclearNotExcluded;
        if (nuclides.Any(n => n.Nuclide.Categories.HasFlag(SourceCategory.Industrial) && !Soil.Contains(n.Nuclide.Name)))
            yield return OutcomeReason.Industrial;
        if (nuclides.Any(n => n.Probability < Certain) && !IsNatureAndNothingElse(nuclides, alternatives))
            yield return OutcomeReason.Uncertain;
        if (nuclides.Count > 0 && nuclides.All(n => IsMedicine(n.Nuclide)) && !IsMedicineAndNothingElse(nuclides, alternatives))
            yield return OutcomeReason.Uncertain;
        if (nuclides.Any(n => n.Nuclide.Name == "Ra226") && !nuclides.Any(n => n.Nuclide.Name is "Th232" or "K40"))
            yield return OutcomeReason.RadiumAlone;
        if (nuclides.Any(n => n.Shielding.Material == "lead" && n.Shielding.ArealDensity >= HeavyLead))
            yield return OutcomeReason.HeavyShielding;
    }

    /// <summary>
    /// A line of it stands where nuclear material has its strongest: copper-67 and gallium-67 at 185 keV are what enriched uranium looks like. Which of them fits better depends on matter that nobody knows.
    /// </summary>
    private static bool HidesNuclear(IdentifiedNuclide found) =>
        !IsNuclear(found.Nuclide) && !Soil.Contains(found.Nuclide.Name)
            && found.Lines.Any(l => l.State == LineState.Found && StrongOfNuclear.Any(e => Math.Abs(l.Energy - e) < HardlyTold + (HardlyToldPart * e)));

    /// <summary>Without a line of actinium-228 thorium of nature looks like what comes with uranium-233.</summary>
    private static bool IsThoriumWithoutRadium228(IdentifiedNuclide found) =>
        found.Nuclide.Name == "Th232" && !found.Lines.Any(l => l.State == LineState.Found && Actinium228.Any(e => Math.Abs(l.Energy - e) < HardlyToldPart * e));

    /// <summary>
    /// Which of the natural series a load holds, and how much of each, is seldom certain and changes nothing. It is nature all the same where every one of them shows a line and misses none,
    /// and nothing that is not of nature would explain the spectrum nearly as well.
    /// </summary>
    private static bool IsNatureAndNothingElse(IReadOnlyList<IdentifiedNuclide> nuclides, IReadOnlyList<Alternative> alternatives) =>
        nuclides.All(n => Soil.Contains(n.Nuclide.Name) && n.Probability >= Likely && n.Lines.Any(l => l.State == LineState.Found) && n.Lines.All(l => l.State != LineState.Missing))
            && alternatives.All(a => Soil.Contains(a.Nuclide.Name) || a.Worse >= NothingElse);

    /// <summary>
    /// Sources of industry and of nuclear material have lines beside those of medicine: barium-133 beside iodine-131, krypton-85 beside what annihilates. It is medicine only where every one of them shows a
    /// line and misses none, and nothing that is neither of medicine nor of nature would explain the spectrum nearly as well.
    /// </summary>
    private static bool IsMedicineAndNothingElse(IReadOnlyList<IdentifiedNuclide> nuclides, IReadOnlyList<Alternative> alternatives) =>
        nuclides.All(n => n.Lines.Any(l => l.State == LineState.Found) && n.Lines.All(l => l.State != LineState.Missing))
            && alternatives.All(a => IsMedicine(a.Nuclide) || Soil.Contains(a.Nuclide.Name) || a.Worse >= NothingElse);

    private static bool IsMedicine(Nuclide nuclide) => nuclide.Categories == SourceCategory.Medical;

    /// <summary>Thorium of nature is source material too, but is what tiles and fertiliser hold; its likenesses without radium-228 are not.</summary>
    private static bool IsNuclear(Nuclide nuclide) => nuclide.Categories.HasFlag(SourceCategory.Nuclear) && nuclide.Name != "Th232";
}
