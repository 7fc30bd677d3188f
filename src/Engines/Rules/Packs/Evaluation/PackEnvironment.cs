using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>What the expressions of a pack may refer to: its facts, and of the host's functions those it allows.</summary>
internal static class PackEnvironment
{
    public static CelEnvironment Of(RulePack pack, FactSchema schema, IPackFunctions functions) =>
        CelEnvironment.Standard
            .WithVariables(schema.Fields.Select(f => KeyValuePair.Create(f.Key, f.Value.Type)))
            .WithFunctions(pack.Functions.Select(name => PackFunctions.Of(name, functions)).OfType<CelFunction>());
}
