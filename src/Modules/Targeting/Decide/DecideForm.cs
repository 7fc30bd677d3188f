namespace Cordon.Modules.Targeting.Decide;

/// <summary>The form of a control decision as it was sent.</summary>
public sealed class DecideForm
{
    /// <summary>How many acts there were when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? Decision { get; set; }

    public string? Reason { get; set; }

    /// <summary>What those who carry it out are told to do or look for.</summary>
    public string? Instruction { get; set; }

    /// <summary>What the trader may be told.</summary>
    public string? Trader { get; set; }

    /// <summary>The ground the trader is told.</summary>
    public string? Ground { get; set; }
}
