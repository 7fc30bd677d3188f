using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Clearances;

/// <summary>How a clearance stands after a fact. What does not follow on what was before changes nothing: no entry by itself clears anybody.</summary>
internal static class ClearanceLife
{
    public static ClearanceFile After(ClearanceFile file, object fact, Instant at) => fact switch
    {
        ClearanceProposed proposed when new ClearanceProposal(proposed.Proposal, proposed.Level, proposed.Basis, proposed.Until, proposed.ProposedBy, at) is var made =>
            Noted(file with { Proposal = made }, ClearanceStep.Proposed, at, proposed.ProposedBy, made),
        ClearanceGranted granted when file.Proposal is { } waiting && waiting.Id == granted.Proposal && waiting.By != granted.GrantedBy && granted.GrantedBy != file.Person =>
            Noted(file with { Proposal = null, Grant = new ClearanceGrant(waiting, granted.GrantedBy, at), Warned = null }, ClearanceStep.Granted, at, granted.GrantedBy, waiting),
        ClearanceReturned returned when file.Proposal is { } waiting && waiting.Id == returned.Proposal =>
            Noted(file with { Proposal = null }, ClearanceStep.Returned, at, returned.ReturnedBy, waiting, returned.Text),
        ClearanceWithdrawn withdrawn => Noted(Ended(file), StepOf(withdrawn.Why), at, withdrawn.WithdrawnBy, file.Grant?.Proposal ?? file.Proposal, withdrawn.Text),
        ClearanceEnding ending => file with { Warned = ending.Until },
        ClearanceLapsed lapsed when file.Grant is { } grant && grant.Proposal.Until == lapsed.Until =>
            Noted(file with { Grant = null, Warned = null }, ClearanceStep.Lapsed, at, null, grant.Proposal),
        _ => file,
    };

    /// <summary>Who proposed did not know what made somebody withdraw: what waits goes too.</summary>
    private static ClearanceFile Ended(ClearanceFile file) => file with { Proposal = null, Grant = null, Warned = null };

    private static ClearanceStep StepOf(WithdrawalOccasion why) => why switch
    {
        WithdrawalOccasion.Link => ClearanceStep.WithdrawnByLink,
        WithdrawalOccasion.Directory => ClearanceStep.WithdrawnByDirectory,
        _ => ClearanceStep.Withdrawn,
    };

    private static ClearanceFile Noted(ClearanceFile file, ClearanceStep step, Instant at, string? by, ClearanceProposal? proposal, string text = "") =>
        file with { History = [.. file.History ?? [], new ClearanceEvent(step, at, by, proposal, text)] };
}
