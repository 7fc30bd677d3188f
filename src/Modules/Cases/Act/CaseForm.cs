namespace Cordon.Modules.Cases.Act;

/// <summary>A form about a case as it was sent. Each page asks for some of it.</summary>
public sealed class CaseForm
{
    /// <summary>How the case stood when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? Title { get; set; }

    public string? Kind { get; set; }

    public string? About { get; set; }

    public string? Tlp { get; set; }

    /// <summary>The level of classification, 0 to 9.</summary>
    public string? Level { get; set; }

    /// <summary>The words of the classification.</summary>
    public string? Marking { get; set; }

    public string? Person { get; set; }

    public string? Role { get; set; }

    public string? What { get; set; }

    /// <summary>A day: <c>2026-11-30</c>.</summary>
    public string? Due { get; set; }

    /// <summary>A moment, UTC: <c>2026-11-30T14:05</c>.</summary>
    public string? Observed { get; set; }

    public string? Record { get; set; }

    public string? Name { get; set; }

    public string? Identifiers { get; set; }

    public string? Outcome { get; set; }

    public string? Text { get; set; }
}
