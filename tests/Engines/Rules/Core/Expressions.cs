using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Tests.Engines.Rules.Core;

/// <summary>Short ways to evaluate in tests.</summary>
internal static class Expressions
{
    /// <summary>Over JSON facts; names that the facts do not have are missing.</summary>
    public static CelValue Over(string facts, string expression)
    {
        var environment = CelEnvironment.Standard;
        environment = environment.WithVariables(environment.FreeNames(expression).Select(n => KeyValuePair.Create(n, CelType.Dyn)));
        return environment.Compile(expression).Evaluate(JsonFacts.Parse(System.Text.Encoding.UTF8.GetBytes(facts)));
    }

    public static CelValue Value(string expression) => Over("{}", expression);
}
