using Cordon.Kernel.Faults;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Clearances;

/// <summary>What persons do about a clearance: each asks the rules of how things stand now, and gives the fact.</summary>
internal static class ClearanceActs
{
    /// <exception cref="FaultException"><c>people.clearance.own</c>, <c>.account</c>, <c>.waits</c>, <c>.level</c>, <c>.basis</c>, <c>.until</c></exception>
    public static ClearanceProposed Propose(ClearanceFile file, Account account, string actor, Guid id, ClearanceAsked asked, DateOnly today, TimeSpan longest)
    {
        ClearanceRules.NobodyHasAHandInTheirOwn(actor, account.Person);
        ClearanceRules.TheAccountIsOpen(account);
        ClearanceRules.OneProposalWaitsAtATime(file);
        ClearanceRules.ItIsForALevelOfTheScale(asked.Level);
        var basis = ClearanceRules.TheDecisionIsNamed(asked.Basis);
        ClearanceRules.ItEnds(asked.Until, today, longest);
        return new ClearanceProposed(account.Person, id, asked.Level, basis, asked.Until!.Value, actor);
    }

    /// <exception cref="FaultException"><c>people.clearance.own</c>, <c>.changed</c>, <c>.granter</c>, <c>.account</c>, <c>.over</c></exception>
    public static ClearanceGranted Grant(ClearanceFile file, Account account, string actor, Guid seen, DateOnly today)
    {
        ClearanceRules.NobodyHasAHandInTheirOwn(actor, account.Person);
        var waiting = ClearanceRules.WhatWasLookedAtStillWaits(file, seen);
        ClearanceRules.WhoProposedDoesNotGrant(waiting, actor);
        ClearanceRules.TheAccountIsOpen(account);
        ClearanceRules.ItsLastDayIsNotOver(waiting, today);
        return new ClearanceGranted(account.Person, waiting.Id, actor);
    }

    /// <summary>Also by whoever proposed it, who takes it back so.</summary>
    /// <exception cref="FaultException"><c>people.clearance.own</c>, <c>.changed</c>, <c>.text</c></exception>
    public static ClearanceReturned Return(ClearanceFile file, string actor, Guid seen, string? text)
    {
        ClearanceRules.NobodyHasAHandInTheirOwn(actor, file.Person);
        return new ClearanceReturned(file.Person, ClearanceRules.WhatWasLookedAtStillWaits(file, seen).Id, actor, ClearanceRules.WhyIsSaid(text));
    }

    /// <summary>One person is enough, and it may be the one concerned: whoever no longer wants to hold it need not ask.</summary>
    /// <exception cref="FaultException"><c>people.clearance.none</c>, <c>.text</c></exception>
    public static ClearanceWithdrawn Withdraw(ClearanceFile file, string actor, string? text)
    {
        ClearanceRules.ThereIsSomethingToWithdraw(file);
        return new ClearanceWithdrawn(file.Person, actor, WithdrawalOccasion.Decision, ClearanceRules.WhyIsSaid(text));
    }
}

/// <summary>What is proposed, as it was given.</summary>
internal sealed record ClearanceAsked(int Level, string? Basis, DateOnly? Until);
