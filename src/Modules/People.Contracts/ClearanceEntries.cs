namespace Cordon.Modules.People.Contracts;

/// <summary>A clearance was proposed for a person. It opens nothing until somebody else grants it.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Proposal">Id of the proposal.</param>
/// <param name="Level">Up to which level of classification: 1 to 9.</param>
/// <param name="Basis">The decision of the vetting authority, its number first.</param>
/// <param name="Until">The last day on which it holds, UTC.</param>
/// <param name="ProposedBy">Who proposed it; never the person.</param>
public sealed record ClearanceProposed(string Person, Guid Proposal, int Level, string Basis, DateOnly Until, string ProposedBy);

/// <summary>What was proposed is granted: from now on the person is cleared so, and no longer as before.</summary>
/// <param name="Person">Who is cleared.</param>
/// <param name="Proposal">Id of the proposal.</param>
/// <param name="GrantedBy">Who granted it; neither the person nor who proposed it.</param>
public sealed record ClearanceGranted(string Person, Guid Proposal, string GrantedBy);

/// <summary>What was proposed was sent back; what held before holds on.</summary>
/// <param name="Person">For whom it was.</param>
/// <param name="Proposal">Id of the proposal.</param>
/// <param name="ReturnedBy">Who sent it back.</param>
/// <param name="Text">Why.</param>
public sealed record ClearanceReturned(string Person, Guid Proposal, string ReturnedBy, string Text);

/// <summary>A clearance was withdrawn at once, and what was proposed with it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="WithdrawnBy">Who withdrew it; one person may.</param>
/// <param name="Why">On what occasion.</param>
/// <param name="Text">Why, in that person's words.</param>
public sealed record ClearanceWithdrawn(string Person, string WithdrawnBy, WithdrawalOccasion Why, string Text);

/// <summary>The end of a clearance comes near; the desk was told.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Until">The last day on which it holds, UTC.</param>
public sealed record ClearanceEnding(string Person, DateOnly Until);

/// <summary>The last day of a clearance was over. It held no longer from then on, whenever this was noted.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Until">That day, UTC.</param>
public sealed record ClearanceLapsed(string Person, DateOnly Until);

/// <summary>On what occasion a clearance is withdrawn.</summary>
public enum WithdrawalOccasion
{
    /// <summary>Somebody decided it.</summary>
    Decision,

    /// <summary>A new link was made for the account: whoever takes it up has shown to nobody yet that they are the one who was cleared.</summary>
    Link,

    /// <summary>The account has another name in the directory, or none, for the same reason.</summary>
    Directory,
}
