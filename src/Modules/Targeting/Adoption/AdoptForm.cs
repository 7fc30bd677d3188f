namespace Cordon.Modules.Targeting.Adoption;

/// <summary>The form of a decision about an offer as it was sent.</summary>
public sealed class AdoptForm
{
    /// <summary>How much had been recorded about the offer when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? Reason { get; set; }
}
