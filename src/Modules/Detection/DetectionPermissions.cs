namespace Cordon.Modules.Detection;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class DetectionPermissions
{
    public const string See = "alarms.see";
    public const string Raise = "alarms.raise";
    public const string Decide = "alarms.decide";
    public const string Confirm = "alarms.confirm";

    /// <summary>Reach-back: answering as the expert who is not on site.</summary>
    public const string Answer = "alarms.answer";

    /// <summary>The expert's view; what it shows would teach evasion.</summary>
    public const string Spectra = "alarms.spectra";

    /// <summary>How often identification is wrong, by instrument, nuclide and counts; it would teach evasion too.</summary>
    public const string Figures = "alarms.figures";
    public const string Instruments = "instruments.manage";
}
