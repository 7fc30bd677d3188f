using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>Every fact has a type, every measured number a unit.</summary>
internal static class FactChecks
{
    public static IEnumerable<Fault> Of(RulePack pack) => pack.Facts.SelectMany(f => Of(f.Value, $"/facts/{f.Key}"));

    private static IEnumerable<Fault> Of(FactDeclaration fact, string where)
    {
        if (!FactSchema.IsType(fact.Type) || (fact.Type == "record" && fact.Fields is null) || (fact.Type == "list" && fact.Of is null))
            return [Fault.Of("rules.pack.fact-type", where)];
        if (fact.Type == "double" && (fact.Unit is null || !Units.IsKnown(fact.Unit)))
            return [Fault.Of("rules.pack.fact-unit", where, ("unit", fact.Unit ?? ""), ("units", Units.All))];
        if (fact.Least > fact.Most)
            return [Fault.Of("rules.pack.fact-range", where)];
        return fact.Of is not null ? Of(fact.Of, $"{where}/of") : fact.Fields?.SelectMany(f => Of(f.Value, $"{where}/fields/{f.Key}")) ?? [];
    }
}
