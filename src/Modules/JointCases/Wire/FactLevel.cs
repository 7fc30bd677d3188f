using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>How high a fact is classified. Level 0 is never written: a fact that is not classified is, byte for byte, what it was before facts could be.</summary>
internal static class FactLevel
{
    public const int Highest = 9;
    public const int LongestMarking = 80;

    /// <summary>As a form says it; that of the case where the form says nothing.</summary>
    /// <exception cref="FaultException"><c>joint-cases.level</c>, <c>joint-cases.text</c>, <c>joint-cases.text.needed</c></exception>
    public static Classification? Read(string? level, string? marking, Classification? ofCase)
    {
        if (string.IsNullOrWhiteSpace(level))
            return ofCase;
        if (!int.TryParse(level.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Highest)
            throw Wrong();
        return number == 0 ? null : Checked(new Classification(number, marking?.Trim() ?? ""));
    }

    /// <summary>What somebody wrote or a partner sent, when it is a level with its words.</summary>
    /// <exception cref="FaultException"><c>joint-cases.level</c>, <c>joint-cases.text</c>, <c>joint-cases.text.needed</c></exception>
    public static Classification? Checked(Classification? classification)
    {
        if (classification is null)
            return null;
        if (classification.Level is < 1 or > Highest)
            throw Wrong();
        FactWords.Line(classification.Marking, "marking", LongestMarking);
        return classification;
    }

    private static FaultException Wrong() => new(Fault.Of("joint-cases.level", "level", ("most", Highest)));
}
