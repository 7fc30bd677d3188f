using System.Globalization;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Detection.Pages.Parts;

/// <summary>Dose rates, in words.</summary>
internal static class DoseWords
{
    public static string Of(double microsieverts) => $"{microsieverts.ToString("G4", CultureInfo.InvariantCulture)} µSv/h";

    /// <summary>The dose rate, or that nobody measured it.</summary>
    public static string Of(double? microsieverts, PageTexts texts) => microsieverts is { } value ? Of(value) : texts["detection.measured.notmeasured"];
}
