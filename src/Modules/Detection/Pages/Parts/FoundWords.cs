using System.Globalization;
using Cordon.Engines.Spectra.Identification;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Detection.Pages.Parts;

/// <summary>What was found, in words.</summary>
internal static class FoundWords
{
    /// <summary>A line for a list: nuclides, and whether something is unknown.</summary>
    public static string Short(Alarm alarm, PageTexts texts)
    {
        if (!alarm.Findings.Any())
            return texts["detection.found.nothing-yet"];
        List<string> words = [.. alarm.Findings.SelectMany(f => f.Nuclides).Select(n => Name(n.Name)).Distinct()];
        if (alarm.Findings.Any(f => f.Unknown))
            words.Add(texts["detection.found.unknown"]);
        return words.Count > 0 ? string.Join(", ", words) : texts[alarm.Findings.All(f => f.Outcome == nameof(Outcome.InnocentBackground)) ? "detection.found.background" : "detection.found.none"];
    }

    /// <summary>A sentence for one finding.</summary>
    public static string Sentence(SpectrumFinding finding, PageTexts texts) => texts[$"detection.finding.{finding.Outcome.ToLowerInvariant()}"];

    /// <summary>As physicists write it: <c>Cs-137</c>, <c>Tc-99m</c>.</summary>
    public static string Name(string nuclide)
    {
        var at = nuclide.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return at > 0 ? $"{nuclide[..at]}-{nuclide[at..]}" : nuclide;
    }

    public static string Percent(double probability) => probability.ToString("0 %", CultureInfo.InvariantCulture);
}
