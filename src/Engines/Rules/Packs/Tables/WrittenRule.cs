using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Tables;

/// <summary>A rule of a pack as people read it, whether it was written as a rule or as a row of a table.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">JSON pointer to it in the pack.</param>
/// <param name="When">Its condition; of a row whose table takes the first that fits, the rows before it are excluded in it.</param>
public sealed record WrittenRule(PackRule Rule, string Where, string When)
{
    /// <summary>All rules of a pack in its order.</summary>
    /// <exception cref="FaultException"><c>rules.pack.row</c>, <c>rules.syntax…</c> for a pack that nobody checked.</exception>
    public static IReadOnlyList<WrittenRule> Of(RulePack pack) => [.. TableRules.Of(pack).Select(r => new WrittenRule(r.Rule, r.Where, r.When))];
}
