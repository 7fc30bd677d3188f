namespace Cordon.Modules.JointCases.Contracts;

/// <summary>What came of a joint case.</summary>
public enum JointOutcome
{
    /// <summary>The risk was there and was met.</summary>
    RiskMet,

    /// <summary>The risk was there, and not all of it was met; the text says what is left.</summary>
    RiskLeft,

    /// <summary>Nothing that would have to be followed up was found.</summary>
    NothingFound,

    /// <summary>Each goes on alone; the text says with what.</summary>
    GoesOnApart,
}

/// <summary>The lead ends the case.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">On what grounds; up to 4,000 characters.</param>
public sealed record Closes(JointOutcome Outcome, string Text) : JointAct;

/// <summary>The lead opens a case again that is over; everything in it goes on from where it stood.</summary>
/// <param name="Text">Why; up to 4,000 characters.</param>
public sealed record Reopens(string Text) : JointAct;

/// <summary>A member says what it thinks of the case or of its outcome; also after the end.</summary>
/// <param name="Agrees">Whether it agrees; one that does not is a dissent.</param>
/// <param name="Text">Why; up to 4,000 characters.</param>
public sealed record GivesView(bool Agrees, string Text) : JointAct;
