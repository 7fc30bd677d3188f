using System.Globalization;

namespace Cordon.Kernel.Parties;

/// <summary>
/// A date known to the day, month or year, or only between two days, as lists give dates of birth.
/// It stands for the set of days from <see cref="First"/> to <see cref="Last"/>, both included.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(DateOnly first, DateOnly last, bool circa) => (First, Last, Circa) = (first, last, circa);

    /// <summary>The earliest day it may denote.</summary>
    public DateOnly First { get; }

    /// <summary>The latest day it may denote.</summary>
    public DateOnly Last { get; }

    /// <summary>True when the source says "circa" or "approximately".</summary>
    public bool Circa { get; }

    /// <summary>True when a single day is meant.</summary>
    public bool IsExact => First == Last && !Circa;

    /// <summary>A date known to the day.</summary>
    public static PartialDate Day(DateOnly day, bool circa = false) => new(day, day, circa);

    /// <summary>A date known to the month.</summary>
    public static PartialDate Month(int year, int month, bool circa = false) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), circa);

    /// <summary>A date known to the year.</summary>
    public static PartialDate Year(int year, bool circa = false) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), circa);

    /// <summary>Any day between two days, both included; the two are swapped when given in the wrong order.</summary>
    public static PartialDate Between(DateOnly first, DateOnly last, bool circa = false) =>
        first <= last ? new(first, last, circa) : new(last, first, circa);

    /// <summary>Any day between the beginning of one partial date and the end of another.</summary>
    public static PartialDate Between(PartialDate first, PartialDate last) =>
        Between(first.First, last.Last, first.Circa || last.Circa);

    /// <summary>ISO 8601 with the precision that is known: <c>1965</c>, <c>1965-03</c>, <c>1965-03-02</c>, or <c>first/last</c>; a circa date has a <c>~</c> behind it (EDTF level 1).</summary>
    public override string ToString()
    {
        var mark = Circa ? "~" : "";
        if (First == Last)
            return First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + mark;
        if (First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 })
            return First.Year == Last.Year ? $"{First.Year:D4}{mark}" : $"{First.Year:D4}{mark}/{Last.Year:D4}{mark}";
        if (First.Day == 1 && Last == First.AddMonths(1).AddDays(-1))
            return First.ToString("yyyy-MM", CultureInfo.InvariantCulture) + mark;
        return $"{First:yyyy-MM-dd}{mark}/{Last:yyyy-MM-dd}{mark}";
    }
}
