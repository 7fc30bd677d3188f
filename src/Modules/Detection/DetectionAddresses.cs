namespace Cordon.Modules.Detection;

/// <summary>Where the pages and doors of this module are.</summary>
internal static class DetectionAddresses
{
    public const string Alarms = "/alarms";
    public const string New = "/alarms/new";
    public const string Instruments = "/instruments";
    public const string ChangeInstruments = "/instruments/change";
    public const string Figures = "/alarms/figures";
    public const string Door = "/api/v1/alarms";

    public static string Of(string alarm) => $"{Alarms}/{alarm}";

    public static string Safety(string alarm) => $"{Of(alarm)}/safety";

    public static string Spectra(string alarm) => $"{Of(alarm)}/spectra";

    public static string Spectrum(string alarm, string sha256, int question) => $"{Spectra(alarm)}/{sha256}/{question}";

    public static string File(string alarm, string sha256) => $"{Of(alarm)}/files/{sha256}";

    public static string Photographs(string alarm) => $"{Of(alarm)}/photographs";

    public static string Papers(string alarm) => $"{Of(alarm)}/papers";

    public static string Treatment(string alarm) => $"{Of(alarm)}/treatment";

    public static string Decide(string alarm) => $"{Of(alarm)}/decide";

    public static string Confirm(string alarm) => $"{Of(alarm)}/confirm";

    public static string Reopen(string alarm) => $"{Of(alarm)}/reopen";

    public static string Ask(string alarm) => $"{Of(alarm)}/ask";

    public static string Answer(string alarm) => $"{Of(alarm)}/answer";

    public static string Package(string alarm) => $"{Of(alarm)}/package.zip";

    public static string Notice(string alarm) => $"{Of(alarm)}/notice";
}
