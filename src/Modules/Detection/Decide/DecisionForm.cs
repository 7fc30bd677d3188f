namespace Cordon.Modules.Detection.Decide;

/// <summary>A form about what an alarm was, as it was sent. Each page asks for some of it.</summary>
public sealed class DecisionForm
{
    /// <summary>How the alarm stood when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? Outcome { get; set; }

    public string? Text { get; set; }

    /// <summary>Whether those on site may go on: <c>yes</c>.</summary>
    public string? GoOn { get; set; }
}
