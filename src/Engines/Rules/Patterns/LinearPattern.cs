using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Patterns;

/// <summary>
/// Whether a pattern of RE2's syntax is found in a text, in time linear in the text: the runtime's automaton engine
/// (<see cref="RegexOptions.NonBacktracking"/>) runs it, after <see cref="Re2Translation"/> has checked and translated it.
/// </summary>
internal static class LinearPattern
{
    // Patterns are few and constant; those that facts bring in must not fill the memory.
    private const int MostKept = 1_000;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly ConcurrentDictionary<string, Regex> Kept = new(StringComparer.Ordinal);

    public static CelValue Matches(string text, string pattern, CostMeter meter)
    {
        meter.Charge(1 + ((long)text.Length * (1 + (pattern.Length / 16)) / 16));
        if (!Kept.TryGetValue(pattern, out var regex))
        {
            meter.Charge(10L * pattern.Length);
            if (Of(pattern, out var reason) is not { } made)
                return CelValue.Fail("rules.eval.pattern", ("pattern", pattern), ("reason", reason));
            regex = made;
            if (Kept.Count >= MostKept)
                Kept.Clear();
            Kept[pattern] = regex;
        }

        return CelValue.Of(regex.IsMatch(text));
    }

    /// <summary>The compiled pattern, or why it is none.</summary>
    public static Regex? Of(string pattern, out string reason)
    {
        if (Re2Translation.Of(pattern, out reason) is not { } translated)
            return null;
        try
        {
            return new Regex(translated, Options);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            reason = "it is not well formed, or too large";
            return null;
        }
    }
}
