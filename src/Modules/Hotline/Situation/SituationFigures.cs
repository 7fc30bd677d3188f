namespace Cordon.Modules.Hotline.Situation;

/// <summary>The keys of the figures of a situation report; they are kept in the journal and do not change.</summary>
internal static class SituationFigures
{
    public const string Open = "calls-open";
    public const string Overdue = "calls-overdue";
    public const string Placed = "calls-placed";
    public const string Received = "calls-received";
    public const string Answered = "calls-answered";
    public const string AnsweredLate = "calls-answered-late";
    public const string Tests = "tests";
    public const string TestsUnseen = "tests-unseen";
    public const string GapMinutes = "gap-minutes";
    public const string GroupOne = "incidents-one";
    public const string GroupTwo = "incidents-two";
    public const string GroupThree = "incidents-three";
    public const string Revised = "incidents-revised";
    public const string NoticesOverdue = "incidents-overdue";

    /// <summary>Those that are counted over calls.</summary>
    public static IReadOnlyList<string> OfCalls { get; } = [Open, Overdue, Placed, Received, Answered, AnsweredLate, Tests, TestsUnseen];

    /// <summary>All, in the order in which a report shows them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfCalls, GapMinutes, GroupOne, GroupTwo, GroupThree, Revised, NoticesOverdue];
}
