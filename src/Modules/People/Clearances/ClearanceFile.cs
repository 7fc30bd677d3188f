using System.Text.Json.Serialization;
using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Clearances;

/// <summary>What is known of a person's clearance, as its entries tell.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Proposal">What waits for a second person; null when nothing does.</param>
/// <param name="Grant">What was granted and neither withdrawn nor noted as lapsed; null without one. Whether it still holds is a question of the day.</param>
/// <param name="Warned">The last day of which the desk was told; null when it was not.</param>
/// <param name="History">All that happened, in its order.</param>
public sealed record ClearanceFile(string Person, ClearanceProposal? Proposal = null, ClearanceGrant? Grant = null, DateOnly? Warned = null, IReadOnlyList<ClearanceEvent>? History = null)
{
    /// <summary>The level on a day, for an account that is open; 0 without a grant, and after its last day.</summary>
    public int LevelOn(DateOnly day) => Grant is { } grant && day <= grant.Proposal.Until ? grant.Proposal.Level : 0;

    [JsonIgnore]
    public bool IsEmpty => Proposal is null && Grant is null;
}

/// <summary>What was proposed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">1 to 9.</param>
/// <param name="Basis">The decision of the vetting authority.</param>
/// <param name="Until">The last day on which it will hold.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When.</param>
public sealed record ClearanceProposal(Guid Id, int Level, string Basis, DateOnly Until, string By, Instant At);

/// <summary>What was granted.</summary>
/// <param name="Proposal">What had been proposed.</param>
/// <param name="By">Who granted it.</param>
/// <param name="At">When.</param>
public sealed record ClearanceGrant(ClearanceProposal Proposal, string By, Instant At);

/// <summary>Something that happened to a clearance.</summary>
/// <param name="Step">What.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who did it; null when nobody did.</param>
/// <param name="Proposal">What it was about; null when nothing stood.</param>
/// <param name="Text">Why, where somebody said so.</param>
public sealed record ClearanceEvent(ClearanceStep Step, Instant At, string? By = null, ClearanceProposal? Proposal = null, string Text = "");

/// <summary>What can happen to a clearance.</summary>
public enum ClearanceStep
{
    Proposed,
    Granted,
    Returned,
    Withdrawn,
    WithdrawnByLink,
    WithdrawnByDirectory,
    Lapsed,
}
