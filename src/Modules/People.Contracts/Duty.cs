namespace Cordon.Modules.People.Contracts;

/// <summary>What a person is there for. A person may have several; what each allows stands in the permission matrix.</summary>
/// <param name="Name">As it is written in the matrix and in entries: <c>front-line-officer</c>.</param>
public sealed record Duty(string Name)
{
    /// <summary>At the border: looks, measures, asks, and does one plain next step.</summary>
    public static Duty FrontLineOfficer { get; } = new("front-line-officer");

    /// <summary>Finds the few movements of the day that matter.</summary>
    public static Duty TargetingAnalyst { get; } = new("targeting-analyst");

    /// <summary>Assesses applications.</summary>
    public static Duty LicensingOfficer { get; } = new("licensing-officer");

    /// <summary>Signs what another has decided, or does not.</summary>
    public static Duty Countersigner { get; } = new("countersigner");

    /// <summary>The national point of contact, at every hour.</summary>
    public static Duty DutyOfficer { get; } = new("duty-officer");

    /// <summary>Leads cases.</summary>
    public static Duty CaseOfficer { get; } = new("case-officer");

    /// <summary>Looks for networks and patterns.</summary>
    public static Duty IntelligenceAnalyst { get; } = new("intelligence-analyst");

    /// <summary>Sees what was done, by whom and why; does nothing.</summary>
    public static Duty Auditor { get; } = new("auditor");

    /// <summary>Runs the node and its accounts; sees no case content.</summary>
    public static Duty Administrator { get; } = new("administrator");

    /// <summary>Looks at spectra that those at the border cannot judge, and answers them from afar.</summary>
    public static Duty RadiationExpert { get; } = new("radiation-expert");

    /// <summary>A company's compliance officer.</summary>
    public static Duty Exporter { get; } = new("exporter");

    /// <summary>All eleven, in the order of the matrix.</summary>
    public static IReadOnlyList<Duty> All { get; } =
    [
        FrontLineOfficer, TargetingAnalyst, LicensingOfficer, Countersigner, DutyOfficer, CaseOfficer, IntelligenceAnalyst, RadiationExpert, Auditor, Administrator, Exporter,
    ];

    /// <summary>The duty of that name; null when there is none.</summary>
    public static Duty? Find(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
