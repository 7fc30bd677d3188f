using CsCheck;

namespace Cordon.Tests.Engines.Rules.Properties;

internal static class Pick
{
    /// <summary>One of these.</summary>
    public static Gen<T> Of<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
