namespace Cordon.Modules.Targeting.Decide;

/// <summary>The form of a control decision as it was sent.</summary>
public sealed class DecideForm
{
    /// <summary>How many decisions there were when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? Decision { get; set; }

    public string? Reason { get; set; }
}
