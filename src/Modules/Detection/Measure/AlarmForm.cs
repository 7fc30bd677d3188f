namespace Cordon.Modules.Detection.Measure;

/// <summary>A new alarm as it was sent.</summary>
public sealed class AlarmForm
{
    public string? Subject { get; set; }

    public string? Reference { get; set; }

    public string? Place { get; set; }

    public string? Instrument { get; set; }
}
