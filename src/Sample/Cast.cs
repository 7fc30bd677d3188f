namespace Cordon.Sample;

/// <summary>An invented person who works for the authority of Arvonia.</summary>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Name">How colleagues know them.</param>
/// <param name="Duty">Name of their duty.</param>
internal sealed record Member(string UserName, string Name, string Duty);

/// <summary>The people of the sample State, at least one for each duty.</summary>
internal static class Cast
{
    public static Member Administrator { get; } = new("ada", "Ada Lindqvarn", "administrator");

    public static Member Analyst { get; } = new("mirelle", "Mirelle Ostrade", "targeting-analyst");

    public static Member OtherAnalyst { get; } = new("tomas", "Tomas Kesselarn", "targeting-analyst");

    public static Member Licensing { get; } = new("odile", "Odile Varnimor", "licensing-officer");

    public static Member Countersigner { get; } = new("bruno", "Bruno Haleth", "countersigner");

    public static Member DutyOfficer { get; } = new("ines", "Ines Torvenko", "duty-officer");

    public static Member NightOfficer { get; } = new("jorun", "Jorun Belwicke", "duty-officer");

    public static Member CaseOfficer { get; } = new("kasimir", "Kasimir Dovane", "case-officer");

    public static Member FrontLine { get; } = new("petra", "Petra Solvarn", "front-line-officer");

    public static Member Intelligence { get; } = new("amal", "Amal Deruvan", "intelligence-analyst");

    public static Member Expert { get; } = new("sava", "Sava Olmerin", "radiation-expert");

    public static Member Auditor { get; } = new("hedda", "Hedda Norrvane", "auditor");

    public static Member Exporter { get; } = new("yusuf", "Yusuf Calderane", "exporter");

    /// <summary>Somebody who has left; their account is locked.</summary>
    public static Member Former { get; } = new("rolf", "Rolf Emmerade", "targeting-analyst");

    /// <summary>All whom the administrator invites.</summary>
    public static IReadOnlyList<Member> Invited { get; } =
        [FrontLine, Analyst, OtherAnalyst, Licensing, Countersigner, DutyOfficer, NightOfficer, CaseOfficer, Intelligence, Expert, Auditor, Exporter, Former];
}
