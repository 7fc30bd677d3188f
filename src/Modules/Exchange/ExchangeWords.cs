using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange;

/// <summary>What persons write about the exchange, as it is taken in.</summary>
internal static class ExchangeWords
{
    public const int LongestText = 4000;
    public const int LongestLine = 200;

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText)
    {
        var said = (text ?? "").ReplaceLineEndings("\n").Trim();
        return said.Length <= most && !said.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? said : throw new FaultException(Fault.Of("exchange.text", where, ("most", most)));
    }

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("exchange.text.needed", where));

    /// <summary>One line that says something.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.text.needed</c></exception>
    public static string Line(string? text, string where, int most = LongestLine) =>
        Needed(text, where, most) is var line && !line.Contains('\n', StringComparison.Ordinal) ? line : throw new FaultException(Fault.Of("exchange.text", where, ("most", most)));

    /// <summary>Lines that say something, each once.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.lines</c></exception>
    public static IReadOnlyList<string> Lines(string? text, string where, int most)
    {
        var lines = Said(text, where).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(l => Line(l, where)).ToList();
        return lines.Count > 0 && lines.Count <= most ? lines : throw new FaultException(Fault.Of("exchange.lines", where, ("most", most)));
    }

    /// <summary>A number within bounds.</summary>
    /// <exception cref="FaultException"><c>exchange.number</c></exception>
    public static int Number(string? text, string where, int least, int most) =>
        int.TryParse(text?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FaultException(Fault.Of("exchange.number", where, ("least", least), ("most", most)));

    /// <summary>A day: <c>2026-11-30</c>.</summary>
    /// <exception cref="FaultException"><c>exchange.day</c></exception>
    public static DateOnly Day(string? text, string where) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : throw new FaultException(new Fault("exchange.day", where));

    /// <summary>The member of an enumeration as it stands in addresses and forms: its name in any case, and never a number.</summary>
    public static T? Choice<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => v!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FaultException"><c>exchange.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => Choice<T>(word) ?? throw new FaultException(new Fault("exchange.choice", where));

    /// <summary>As it stands in keys of texts, addresses and forms.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
