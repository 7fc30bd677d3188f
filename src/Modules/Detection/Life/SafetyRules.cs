using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>What follows from what was measured for the safety of those who are near. Missing knowledge never says "go on". Pure.</summary>
internal static class SafetyRules
{
    /// <summary>At contact a small source reads about a hundred times what it does at 1 m: 1/r² from an effective 10 cm of a hand-held detector.</summary>
    private const double ContactOverOneMetre = 100;

    /// <param name="atContact">µSv/h at the surface.</param>
    /// <param name="atOneMetre">µSv/h at 1 m.</param>
    /// <param name="neutrons">Whether neutrons were counted.</param>
    /// <param name="contamination">Whether loose contamination is suspected.</param>
    /// <param name="turnBack">The turn-back value, µSv/h.</param>
    public static (SafetyAnswer Answer, IReadOnlyList<SafetyReason> Reasons) Of(double? atContact, double? atOneMetre, Measured neutrons, Measured contamination, double turnBack)
    {
        SafetyReason[] against = [.. Against(atContact, atOneMetre, neutrons, contamination, turnBack)];
        if (against.Length > 0)
            return (SafetyAnswer.StepBack, against);
        SafetyReason[] missing = [.. Missing(atOneMetre, neutrons, contamination)];
        return missing.Length > 0 ? (SafetyAnswer.MeasureFirst, missing) : (SafetyAnswer.GoOn, [SafetyReason.BelowTurnBack]);
    }

    private static IEnumerable<SafetyReason> Against(double? atContact, double? atOneMetre, Measured neutrons, Measured contamination, double turnBack)
    {
        if (atOneMetre >= turnBack)
            yield return SafetyReason.DoseAtOneMetre;
        if (atContact >= ContactOverOneMetre * turnBack)
            yield return SafetyReason.DoseAtContact;
        if (neutrons == Measured.Yes)
            yield return SafetyReason.Neutrons;
        if (contamination == Measured.Yes)
            yield return SafetyReason.Contamination;
    }

    private static IEnumerable<SafetyReason> Missing(double? atOneMetre, Measured neutrons, Measured contamination)
    {
        if (atOneMetre is null)
            yield return SafetyReason.NoDoseAtOneMetre;
        if (neutrons == Measured.NotMeasured)
            yield return SafetyReason.NeutronsNotMeasured;
        if (contamination == Measured.NotMeasured)
            yield return SafetyReason.ContaminationNotSaid;
    }
}
