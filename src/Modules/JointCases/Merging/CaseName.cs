using Cordon.Kernel.Processes;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>The id of a joint case: the node that opened it, a dot, and an opaque part.</summary>
internal static class CaseName
{
    /// <summary>The longest opaque part: it goes with each message as what that concerns.</summary>
    public const int LongestOwn = 64;

    public static string Of(string opener, string own) => $"{opener}.{own}";

    public static string OpenerOf(string id) => id.LastIndexOf('.') is var at and > 0 ? id[..at] : "";

    /// <summary>The opaque part.</summary>
    public static string OwnOf(string id) => id[(id.LastIndexOf('.') + 1)..];

    public static bool IsWellFormed(string id) => Name.IsWellFormed(id) && OpenerOf(id).Length > 0 && OwnOf(id) is { Length: > 0 and <= LongestOwn };
}
