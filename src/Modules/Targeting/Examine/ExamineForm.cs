namespace Cordon.Modules.Targeting.Examine;

/// <summary>The form of an examination's result as it was sent.</summary>
public sealed class ExamineForm
{
    /// <summary>How many acts there were when the person looked.</summary>
    public int Seen { get; set; }

    public string? Finding { get; set; }

    public string? Text { get; set; }

    public string? Hours { get; set; }
}
