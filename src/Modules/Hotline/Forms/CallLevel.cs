using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Hotline.Forms;

/// <summary>How high a call is classified, and what is said on it. Level 0 is never written: a call that is not classified looks as calls did before they could be.</summary>
internal static class CallLevel
{
    public const int Highest = 9;

    public const int LongestMarking = 80;

    /// <summary>As a form says it; null when it is not classified.</summary>
    /// <exception cref="FaultException"><c>hotline.level</c>, <c>hotline.text</c>, <c>hotline.text.needed</c></exception>
    public static Classification? Read(string? level, string? marking)
    {
        var said = string.IsNullOrWhiteSpace(level) ? "0" : level.Trim();
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Highest)
            throw new FaultException(Fault.Of("hotline.level", "level", ("most", Highest)));
        return number == 0 ? null : Checked(new Classification(number, marking?.Trim() ?? ""));
    }

    /// <summary>What somebody wrote or a partner sent, when it is a level with its words.</summary>
    /// <exception cref="FaultException"><c>hotline.level</c>, <c>hotline.text</c>, <c>hotline.text.needed</c></exception>
    public static Classification? Checked(Classification? classification)
    {
        if (classification is null)
            return null;
        if (classification.Level is < 1 or > Highest)
            throw new FaultException(Fault.Of("hotline.level", "level", ("most", Highest)));
        CallWords.Text(CallWords.Line(classification.Marking, "marking", needed: true), "marking", needed: true, LongestMarking);
        return classification;
    }

    /// <summary>The handling with the higher of two levels: a call is never classified lower than anything that was said on it.</summary>
    public static Handling Raised(Handling handling, Classification? by) => by is not null && by.Level > handling.Classification.Level ? handling with { Classification = by } : handling;

    /// <summary>The highest of some; null when none is classified.</summary>
    public static Classification? HighestOf(IEnumerable<Classification?> some) => some.OfType<Classification>().Where(c => c.Level > 0).MaxBy(c => c.Level);
}
