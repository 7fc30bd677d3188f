using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Packs;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>What a pack says about a stored declaration, rule by rule: those that fired first, then those that cannot be told.</summary>
internal sealed record TriedDeclaration(DeclarationState State, PackResult Result, IReadOnlyList<(IReadOnlyDictionary<string, string> Title, RuleResult Result)> Rules);

/// <summary>Tries a pack on one stored declaration. Nothing of it is recorded.</summary>
internal sealed class DeclarationTrial(TargetingRecords records, AssessorInForce assessors)
{
    /// <param name="pack">The pack.</param>
    /// <param name="named">Id of the declaration on this node, or its reference: then the newest with it.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>targeting.unknown</c>, <c>screening.lists.missing</c>, <c>rules.facts…</c></exception>
    public async Task<TriedDeclaration> RunAsync(EffectivePack pack, string named, Viewer viewer, CancellationToken cancellation)
    {
        var state = await records.FindAsync(await IdOfAsync(named, cancellation), viewer, cancellation);
        var judging = await assessors.ByAsync(pack, cancellation);
        var result = judging.Assessor.Assess(state.Assessed.Declaration, state.Assessed.History, state.Assessed.Answers, state.Assessed.Radiation).Result;
        var titles = WrittenRule.Of(pack.Read.Pack).ToDictionary(r => r.Rule.Id, r => r.Rule.Title);
        return new TriedDeclaration(state, result, [.. result.Rules.OrderBy(r => Order(r.Verdict)).ThenByDescending(r => r.Weight).Select(r => (titles[r.Id], r))]);
    }

    private async Task<string> IdOfAsync(string named, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Declarations.Where(d => d.Id == named || d.Reference == named).OrderByDescending(d => d.Id).Select(d => d.Id).FirstOrDefaultAsync(cancellation) ?? named;
    }

    private static int Order(RuleVerdict verdict) => verdict switch { RuleVerdict.Fired => 0, RuleVerdict.CannotTell => 1, _ => 2 };
}
