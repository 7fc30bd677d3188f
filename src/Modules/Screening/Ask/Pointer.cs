namespace Cordon.Modules.Screening.Ask;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class Pointer
{
    /// <summary>The place of a member below another place.</summary>
    public static string To(string place, string member) =>
        $"{place}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
