namespace Cordon.Modules.Detection.Contracts;

/// <summary>What alarms of radiation and their spectra are kept for, in the words of the register of purposes.</summary>
public static class DetectionPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "assessment of radiation alarms";
}
