using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Facts;

/// <summary>Variables given as values; what is not given is missing.</summary>
public sealed class GivenFacts(IReadOnlyDictionary<string, CelValue> values) : IFacts
{
    /// <inheritdoc/>
    public CelValue Of(string variable) => values.TryGetValue(variable, out var value) ? value : CelValue.Missing(variable);
}
