using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Overlays;

/// <summary>In what a pack with an overlay is weaker than without it. What is not proven to be as strong is listed.</summary>
internal static class WeakeningChecks
{
    public static IEnumerable<Fault> Of(RulePack common, RulePack merged, PackOverlay overlay)
    {
        for (var i = 0; i < overlay.Removed.Count; i++)
            yield return Fault.Of("rules.overlay.removed", $"/removed/{i}", ("rule", overlay.Removed[i]));
        foreach (var list in overlay.Lists.Where(l => common.Lists.TryGetValue(l.Key, out var was) && was != l.Value))
            yield return Fault.Of("rules.overlay.list", $"/lists/{list.Key}", ("list", list.Key));
        var before = TableRules.Of(common).ToDictionary(r => r.Rule.Id);
        var satisfiability = new Satisfiability(FactSchema.From(merged.Facts));
        for (var i = 0; i < overlay.Rules.Count; i++)
        {
            if (!before.TryGetValue(overlay.Rules[i].Id, out var was))
                continue;
            foreach (var fault in Rule(was, overlay.Rules[i], satisfiability))
                yield return fault with { Where = $"/rules/{i}{fault.Where}" };
        }

        foreach (var fault in Combined(common.Combine, merged.Combine))
            yield return fault;
    }

    private static IEnumerable<Fault> Rule(PlacedRule was, PackRule now, Satisfiability satisfiability)
    {
        if (now.Weight < was.Rule.Weight)
            yield return Fault.Of("rules.overlay.weight", "/weight", ("rule", now.Id), ("was", was.Rule.Weight), ("now", now.Weight));
        if ((now.Effect ?? ControlDecision.Release) < (was.Rule.Effect ?? ControlDecision.Release))
            yield return Fault.Of("rules.overlay.effect", "/effect", ("rule", now.Id), ("was", was.Rule.Effect), ("now", now.Effect ?? ControlDecision.Release));
        if (now.Group is not null && now.Group != was.Rule.Group)
            yield return Fault.Of("rules.overlay.group", "/group", ("rule", now.Id), ("group", now.Group));
        if (!AsBroad(was.When, now.When ?? "", satisfiability))
            yield return Fault.Of("rules.overlay.narrower", "/when", ("rule", now.Id));
    }

    private static bool AsBroad(string was, string now, Satisfiability satisfiability)
    {
        try
        {
            var (before, after) = (ExprParser.Parse(was), ExprParser.Parse(now));
            return ExprPrinter.Print(before) == ExprPrinter.Print(after) || satisfiability.Implies(before, after);
        }
        catch (FaultException)
        {
            // What cannot be read is not proven; the checker of packs says why.
            return false;
        }
    }

    private static IEnumerable<Fault> Combined(Combination was, Combination now)
    {
        if (now.Method != was.Method)
            yield return Fault.Of("rules.overlay.method", "/combine/method", ("was", was.Method), ("now", now.Method));
        if (now.Undecided < was.Undecided)
            yield return Fault.Of("rules.overlay.undecided", "/combine/undecided", ("was", was.Undecided), ("now", now.Undecided));
        if ((now.Cap ?? double.MaxValue) < (was.Cap ?? double.MaxValue))
            yield return Fault.Of("rules.overlay.cap", "/combine/cap", ("cap", now.Cap));
        foreach (var (group, cap) in now.GroupCaps.Where(g => g.Value < was.GroupCaps.GetValueOrDefault(g.Key, double.MaxValue)))
            yield return Fault.Of("rules.overlay.cap", $"/combine/groupCaps/{group}", ("cap", cap));
        foreach (var threshold in was.Thresholds.Where(t => !now.Thresholds.Any(n => n.Decision >= t.Decision && n.AtLeast <= t.AtLeast)))
            yield return Fault.Of("rules.overlay.threshold", "/combine/thresholds", ("score", threshold.AtLeast), ("decision", threshold.Decision));
    }
}
