namespace Cordon.Modules.PrivateMatching;

/// <summary>Why a partner's answer is none, as pages say it. A code may come from a partner's node, so that one this node does not know has a text too.</summary>
internal static class MatchingCodes
{
    /// <summary>Those this node knows.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["matching.rests", "matching.no-set", "matching.form", "matching.neither", "matching.set", "matching.cleared", "matching.quota", "matching.elements", "matching.proof", "matching.bucket", "matching.canary"];

    public static string TextOf(string code) => All.Contains(code) ? code.Replace("matching.", "matching.code.", StringComparison.Ordinal) : "matching.code.other";
}
