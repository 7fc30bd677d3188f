using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Decide;

/// <summary>Persons decide about declarations. Each names how the declaration stood when they looked: of two who decide at once, one does.</summary>
internal sealed class DeclarationDesk(TargetingRecords records)
{
    /// <summary>Decides, and waits until it can be read in the journal.</summary>
    /// <exception cref="FaultException"><c>targeting.unknown</c>, and what <see cref="DecisionRules"/> refuses</exception>
    public async Task DecideAsync(Actor person, Viewer viewer, string id, int seen, ControlDecision decision, string? reason, CancellationToken cancellation)
    {
        var said = DecisionRules.ItIsReasoned(reason);
        var recorded = await records.InAsync(TargetingJournal.Decide, person, async open =>
        {
            var row = await open.Tables.Of<TargetingContext>().Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
            if (row is null || TargetingProjection.Read(row) is not { } state || !Visibility.Allows(viewer, state.Handling))
                throw new FaultException(new Fault("targeting.unknown"));
            DecisionRules.NothingWasDecidedSince(state, seen);
            DecisionRules.WhatIsProposedForHoldIsNotReleasedByOnePerson(state, decision);
            var (stream, retention) = (TargetingRecords.StreamOf(id), TargetingRecords.RetentionOf(id));
            open.Append(stream, new DeclarationDecided(id, decision, said, person.Id), state.Handling, retention);
            // What was only noted has no work on the desk: a final decision about it takes nothing away.
            if (DeclarationWork.After(state.Assessed, decision) is var work && (work is Desk.Contracts.WorkPut || state.HasWork))
                open.Append(stream, work, state.Handling, retention);
        }, cancellation);
        await records.WaitAsync(recorded.Entries[0].Id, cancellation);
    }
}
