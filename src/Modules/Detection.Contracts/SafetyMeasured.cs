namespace Cordon.Modules.Detection.Contracts;

/// <summary>What was measured to protect those who are near, and what the authority's turn-back value says to it.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Neutrons">Whether neutrons were counted above background.</param>
/// <param name="Contamination">Whether loose contamination is suspected.</param>
/// <param name="TurnBack">The turn-back value in force, µSv/h where the officer stands.</param>
/// <param name="Answer">What follows.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
/// <param name="Person">Who measured.</param>
/// <param name="AtContact">Dose rate at the surface, µSv/h; null when nobody measured it.</param>
/// <param name="AtOneMetre">Dose rate at 1 m, µSv/h; null when nobody measured it.</param>
public sealed record SafetyMeasured(
    string Alarm, Measured Neutrons, Measured Contamination, double TurnBack, SafetyAnswer Answer, IReadOnlyList<SafetyReason> Reasons, string Person, double? AtContact = null, double? AtOneMetre = null);

/// <summary>Whether something was there.</summary>
public enum Measured
{
    /// <summary>Nobody looked: never taken for no.</summary>
    NotMeasured,

    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,
}

/// <summary>What the officer does next for the safety of everybody.</summary>
public enum SafetyAnswer
{
    /// <summary>Not enough was measured: keep away until it is.</summary>
    MeasureFirst,

    /// <summary>The measurement may go on.</summary>
    GoOn,

    /// <summary>Step back, keep others away, telephone.</summary>
    StepBack,
}

/// <summary>Why a safety answer is what it is.</summary>
public enum SafetyReason
{
    /// <summary>The dose rate at 1 m is at or above the turn-back value.</summary>
    DoseAtOneMetre,

    /// <summary>The dose rate at contact is at or above a hundred times the turn-back value: 1 m away it may reach it.</summary>
    DoseAtContact,

    /// <summary>Neutrons were counted.</summary>
    Neutrons,

    /// <summary>Loose contamination is suspected.</summary>
    Contamination,

    /// <summary>No dose rate at 1 m was measured.</summary>
    NoDoseAtOneMetre,

    /// <summary>Nobody looked for neutrons.</summary>
    NeutronsNotMeasured,

    /// <summary>Nobody said whether contamination is suspected.</summary>
    ContaminationNotSaid,

    /// <summary>What was measured is below the turn-back value.</summary>
    BelowTurnBack,
}
