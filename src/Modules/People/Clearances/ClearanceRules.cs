using Cordon.Kernel.Faults;
using Cordon.Modules.People.Accounts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.People.Clearances;

/// <summary>What a clearance must obey.</summary>
internal static class ClearanceRules
{
    /// <summary>The highest level of the scale on which content is classified.</summary>
    public const int HighestLevel = 9;
    public const int LongestBasis = 200;
    public const int LongestText = 1000;

    /// <exception cref="FaultException"><c>people.clearance.level</c></exception>
    public static void ItIsForALevelOfTheScale(int level)
    {
        if (level is < 1 or > HighestLevel)
            throw new FaultException(Fault.Of("people.clearance.level", "level", ("most", HighestLevel)));
    }

    /// <exception cref="FaultException"><c>people.clearance.basis</c></exception>
    public static string TheDecisionIsNamed(string? basis) =>
        FormWords.Line(basis, LongestBasis) is { Length: > 0 } line ? line : throw new FaultException(Fault.Of("people.clearance.basis", "basis", ("most", LongestBasis)));

    /// <exception cref="FaultException"><c>people.clearance.text</c></exception>
    public static string WhyIsSaid(string? text) =>
        FormWords.Said(text, LongestText) is { Length: > 0 } said ? said : throw new FaultException(Fault.Of("people.clearance.text", "text", ("most", LongestText)));

    /// <exception cref="FaultException"><c>people.clearance.until</c></exception>
    public static void ItEnds(DateOnly? until, DateOnly today, TimeSpan longest)
    {
        var last = today.AddDays((int)longest.TotalDays);
        if (until is not { } day || day < today || day > last)
            throw new FaultException(Fault.Of("people.clearance.until", "until", ("first", today.ToString("yyyy-MM-dd")), ("last", last.ToString("yyyy-MM-dd"))));
    }

    /// <exception cref="FaultException"><c>people.clearance.own</c></exception>
    public static void NobodyHasAHandInTheirOwn(string actor, string person)
    {
        if (actor == person)
            throw new FaultException(new Fault("people.clearance.own"));
    }

    /// <exception cref="FaultException"><c>people.clearance.granter</c></exception>
    public static void WhoProposedDoesNotGrant(ClearanceProposal proposal, string actor)
    {
        if (proposal.By == actor)
            throw new FaultException(new Fault("people.clearance.granter"));
    }

    /// <exception cref="FaultException"><c>people.clearance.waits</c></exception>
    public static void OneProposalWaitsAtATime(ClearanceFile file)
    {
        if (file.Proposal is not null)
            throw new FaultException(new Fault("people.clearance.waits"));
    }

    /// <exception cref="FaultException"><c>people.clearance.changed</c></exception>
    public static ClearanceProposal WhatWasLookedAtStillWaits(ClearanceFile file, Guid seen) =>
        file.Proposal is { } waiting && waiting.Id == seen ? waiting : throw new FaultException(new Fault("people.clearance.changed"));

    /// <exception cref="FaultException"><c>people.clearance.account</c></exception>
    public static void TheAccountIsOpen(Account account)
    {
        if (account.Locked)
            throw new FaultException(new Fault("people.clearance.account"));
    }

    /// <exception cref="FaultException"><c>people.clearance.over</c></exception>
    public static void ItsLastDayIsNotOver(ClearanceProposal proposal, DateOnly today)
    {
        if (proposal.Until < today)
            throw new FaultException(new Fault("people.clearance.over"));
    }

    /// <exception cref="FaultException"><c>people.clearance.none</c></exception>
    public static void ThereIsSomethingToWithdraw(ClearanceFile file)
    {
        if (file.IsEmpty)
            throw new FaultException(new Fault("people.clearance.none"));
    }
}
