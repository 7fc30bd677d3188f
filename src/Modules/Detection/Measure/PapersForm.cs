using Cordon.Kernel.Faults;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Papers;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Detection.Measure;

/// <summary>What stands on the papers and label of a package, as it was sent.</summary>
public sealed class PapersForm
{
    private const double LargestIndex = 10_000;

    public string? UnNumber { get; set; }

    public string? Package { get; set; }

    public string? Label { get; set; }

    public string? TransportIndex { get; set; }

    public string? CriticalityIndex { get; set; }

    /// <exception cref="FaultException"><c>detection.choice</c>, <c>detection.number</c>, <c>detection.text</c></exception>
    internal TransportPapers Read() => new()
    {
        UnNumber = Words.Line(UnNumber, "unnumber") is { Length: > 0 } number ? number : null,
        Package = string.IsNullOrWhiteSpace(Package) ? null : Words.Chosen<PackageType>(Package, "package"),
        Label = string.IsNullOrWhiteSpace(Label) ? null : Words.Chosen<LabelCategory>(Label, "label"),
        TransportIndex = Words.Number(TransportIndex, "transportindex", LargestIndex),
        CriticalitySafetyIndex = Words.Number(CriticalityIndex, "criticalityindex", LargestIndex),
    };

    /// <summary>The papers as they were recorded, with what was measured.</summary>
    internal static TransportPapers Of(PapersSeen seen, SafetyMeasured? safety) => new()
    {
        UnNumber = seen.UnNumber.Length > 0 ? seen.UnNumber : null, Package = FormWords.Choice<PackageType>(seen.PackageType), Label = FormWords.Choice<LabelCategory>(seen.Label),
        TransportIndex = seen.TransportIndex, CriticalitySafetyIndex = seen.CriticalityIndex, AtContact = safety?.AtContact, AtOneMetre = safety?.AtOneMetre,
    };

    /// <summary>What is recorded of papers for an alarm as it stands.</summary>
    internal static PapersSeen Seen(Alarm alarm, TransportPapers papers, string person)
    {
        var whole = papers with { AtContact = alarm.LastSafety?.AtContact, AtOneMetre = alarm.LastSafety?.AtOneMetre };
        var findings = PaperCheck.Of(whole, [.. alarm.Findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct()]);
        return new PapersSeen(
            alarm.Id, papers.UnNumber ?? "", papers.Package?.ToString() ?? "", papers.Label?.ToString() ?? "",
            [.. findings.Where(f => f.Weight != PaperWeight.Agrees).Select(f => f.Code).Distinct()], person, papers.TransportIndex, papers.CriticalitySafetyIndex);
    }
}
