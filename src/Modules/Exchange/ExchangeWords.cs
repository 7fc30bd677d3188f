using Cordon.Kernel.Faults;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Exchange;

/// <summary>What persons write about the exchange, as it is taken in.</summary>
internal static class ExchangeWords
{
    public const int LongestText = 4000;
    public const int LongestLine = 200;

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText) =>
        FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("exchange.text", where, ("most", most)));

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("exchange.text.needed", where));

    /// <summary>One line that says something.</summary>
    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.text.needed</c></exception>
    public static string Line(string? text, string where, int most = LongestLine) =>
        FormWords.Line(Needed(text, where, most), most) ?? throw new FaultException(Fault.Of("exchange.text", where, ("most", most)));

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
        FormWords.Day(text) ?? throw new FaultException(new Fault("exchange.day", where));


    /// <exception cref="FaultException"><c>exchange.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("exchange.choice", where));
}
