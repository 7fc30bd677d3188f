namespace Cordon.Sample.Federation;

/// <summary>An invented State of the federation, and the few who work for its authority.</summary>
/// <param name="Authority">Name of its node.</param>
/// <param name="State">The State.</param>
/// <param name="Office">The authority as its card calls it.</param>
/// <param name="Telephone">How its hotline is reached.</param>
/// <param name="Administrator">Sets the node up.</param>
/// <param name="Duty">Looks after partners and the hotline by day.</param>
/// <param name="Night">By night.</param>
/// <param name="Countersigner">The second person.</param>
/// <param name="Analyst">Decides on hits.</param>
/// <param name="CaseOfficer">Leads cases.</param>
/// <param name="Auditor">Looks at all of it.</param>
internal sealed record Crew(string Authority, string State, string Office, string Telephone, Member Administrator, Member Duty, Member Night, Member Countersigner, Member Analyst, Member CaseOfficer, Member Auditor)
{
    public static Crew Arvonia { get; } = new(
        "arvonia", "Arvonia", "Office for Strategic Trade of Arvonia", "+000 100 1100",
        new("ada", "Ada Lindqvarn", "administrator"), new("ines", "Ines Torvenko", "duty-officer"), new("jorun", "Jorun Belwicke", "duty-officer"), new("bruno", "Bruno Haleth", "countersigner"),
        new("mirelle", "Mirelle Ostrade", "targeting-analyst"), new("kasimir", "Kasimir Dovane", "case-officer"), new("hedda", "Hedda Norrvane", "auditor"));

    public static Crew Belmora { get; } = new(
        "belmora", "Belmora", "Ministry of Trade of Belmora, export control", "+000 200 2200",
        new("alrik", "Alrik Semmelov", "administrator"), new("runa", "Runa Castevar", "duty-officer"), new("tiber", "Tiber Wolande", "duty-officer"), new("selma", "Selma Oriveth", "countersigner"),
        new("dario", "Dario Pellisande", "targeting-analyst"), new("linnea", "Linnea Morvath", "case-officer"), new("osric", "Osric Tallandes", "auditor"));

    public static Crew Corvale { get; } = new(
        "corvale", "Corvale", "Nuclear Security Agency of Corvale", "+000 300 3300",
        new("petrus", "Petrus Avendril", "administrator"), new("maeva", "Maeva Sorrenhal", "duty-officer"), new("ulric", "Ulric Dannevar", "duty-officer"), new("ottilie", "Ottilie Brannoc", "countersigner"),
        new("fenna", "Fenna Quillmark", "targeting-analyst"), new("gaspar", "Gaspar Thornevald", "case-officer"), new("ysolde", "Ysolde Karrimor", "auditor"));

    public static IReadOnlyList<Crew> All { get; } = [Arvonia, Belmora, Corvale];

    /// <summary>All whom the administrator invites.</summary>
    public IReadOnlyList<Member> Invited => [Duty, Night, Countersigner, Analyst, CaseOfficer, Auditor];
}
