namespace Cordon.Modules.Cases.Contracts;

/// <summary>What came of a case.</summary>
public enum CaseOutcome
{
    /// <summary>The risk that the case looked into was there.</summary>
    ConfirmedRisk,

    /// <summary>The risk was not confirmed, but what started the case was right to be looked into.</summary>
    ValuableAlert,

    /// <summary>Nothing that would have to be followed up was found.</summary>
    NoFurtherAction,

    /// <summary>What started the case was mistaken.</summary>
    FalseAlarm,

    /// <summary>The prosecution goes on with it.</summary>
    HandedToProsecution,

    /// <summary>Another authority goes on with it; the text says which.</summary>
    HandedToAuthority,
}

/// <summary>What outcomes mean.</summary>
public static class CaseOutcomes
{
    /// <summary>Whether an outcome says that nothing was wrong: then nobody looks any more, and one person alone does not say so.</summary>
    public static bool SaysNothingWasWrong(this CaseOutcome outcome) => outcome is CaseOutcome.NoFurtherAction or CaseOutcome.FalseAlarm;
}
