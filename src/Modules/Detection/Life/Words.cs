using Cordon.Kernel.Faults;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Detection.Life;

/// <summary>What persons and programs say about alarms and instruments, as it is taken in.</summary>
internal static class Words
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>detection.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText) =>
        FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("detection.text", where, ("most", most)));

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>detection.text</c>, <c>detection.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("detection.text.needed", where));

    /// <summary>One line; it may be empty.</summary>
    /// <exception cref="FaultException"><c>detection.text</c></exception>
    public static string Line(string? text, string where) =>
        FormWords.Line(text, LongestLine) ?? throw new FaultException(Fault.Of("detection.text", where, ("most", LongestLine)));

    /// <summary>A number as people type it, with comma or point; null when nothing was typed.</summary>
    /// <exception cref="FaultException"><c>detection.number</c></exception>
    public static double? Number(string? text, string where, double most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return double.TryParse(text.Trim().Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new FaultException(Fault.Of("detection.number", where, ("most", most)));
    }

    /// <summary>A day as browsers send it; null when none was given.</summary>
    /// <exception cref="FaultException"><c>detection.day</c></exception>
    public static DateOnly? Day(string? text, string where) => string.IsNullOrWhiteSpace(text)
        ? null
        : FormWords.Day(text) ?? throw new FaultException(new Fault("detection.day", where));


    /// <exception cref="FaultException"><c>detection.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("detection.choice", where));
}
