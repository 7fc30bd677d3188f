using System.Buffers;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Processes;

/// <summary>The one spelling rule for identifiers that stand in paths, streams and logs: 1 to 120 of <c>a–z A–Z 0–9 . _ : -</c>, no dot in front.</summary>
public static class Name
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaximumLength = 120;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-");

    /// <summary>True when the text follows the rule.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length is > 0 and <= MaximumLength && text[0] != '.' && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>The text itself, or a <see cref="FaultException"/> with the given code.</summary>
    public static string Checked(string text, string code) =>
        IsWellFormed(text) ? text : throw new FaultException(Fault.Of(code, "", ("text", text)));
}
