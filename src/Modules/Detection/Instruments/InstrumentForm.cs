namespace Cordon.Modules.Detection.Instruments;

/// <summary>What is said about an instrument, as it was sent.</summary>
public sealed class InstrumentForm
{
    public string? Name { get; set; }

    public string? Model { get; set; }

    public string? Serial { get; set; }

    public string? Kind { get; set; }

    public string? Place { get; set; }

    public string? CalibratedUntil { get; set; }

    public string? Certificate { get; set; }

    public string? Text { get; set; }
}
