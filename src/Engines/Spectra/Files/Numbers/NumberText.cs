using System.Globalization;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Numbers;

/// <summary>Lists of numbers as text, parted by blanks, line ends, commas or semicolons. Whole numbers, which nearly all are, take no call each.</summary>
internal static class NumberText
{
    private const int SafeDigits = 15;

    /// <summary>All numbers of a text, appended; the fault names the first thing that is no finite number.</summary>
    public static Fault? Append(ReadOnlySpan<char> text, NumberBuffer numbers, string where, int most)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsBetween(text[at]))
                at++;
            if (at == text.Length)
                return null;
            var begin = at;
            long whole = 0;
            while (at < text.Length && (uint)(text[at] - '0') <= 9)
                whole = unchecked((whole * 10) + (text[at++] - '0'));
            double number = whole;
            if (at - begin is 0 or > SafeDigits || (at < text.Length && !IsBetween(text[at])))
            {
                while (at < text.Length && !IsBetween(text[at]))
                    at++;
                if (!double.TryParse(text[begin..at], NumberStyles.Float, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
                    return Fault.Of("spectrum.number", where, ("text", Clip(text[begin..at])), ("number", numbers.Length + 1));
            }

            if (numbers.Length == most)
                return Fault.Of("spectrum.channels", where, ("most", most));
            numbers.Add(number);
        }
    }

    /// <summary>One number, finite; null where the text is none.</summary>
    public static double? One(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The numbers of a short list; null where something is none.</summary>
    public static double[]? Few(string? text)
    {
        using var numbers = new NumberBuffer(8);
        return Append(text, numbers, "", Bounds.Channels + 1) is null ? numbers.Span.ToArray() : null;
    }

    /// <summary>The start of a text, fit for a message.</summary>
    public static string Clip(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..40]}…";

    private static bool IsBetween(char c) => c is ' ' or '\n' or '\r' or '\t' or ',' or ';';
}
