using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Modules.Detection.Papers;

/// <summary>Papers of nuclear material, and uranium that only shields.</summary>
internal static class NuclearRules
{
    /// <summary>What devices and flasks shielded with depleted uranium are made for.</summary>
    private static readonly string[] Shielded = ["Ir192", "Se75", "Co60", "Cs137"];

    /// <summary>Under which numbers they travel: as excepted, type A, B or C package, or by special arrangement.</summary>
    private static readonly string[] NumbersOfDevices = ["2910", "2911", "2915", "2916", "2917", "2919", "3323", "3332"];

    /// <summary>Under which numbers they travel without a source.</summary>
    private static readonly string[] NumbersOfEmptyShields = ["2908", "2909"];

    public static IEnumerable<PaperFinding> Of(TransportPapers papers, UnNumber? number, IReadOnlyCollection<string> nuclides)
    {
        if (number is null)
            yield break;
        if (number.IsFissile)
            yield return PaperFinding.Expert("detection.papers.fissile", ("un", number.Digits));
        if (number.IsFissile && papers.CriticalitySafetyIndex is null)
            yield return PaperFinding.Disagrees("detection.papers.criticality.missing", ("un", number.Digits));
        if (!number.IsFissile && papers.CriticalitySafetyIndex is > 0 and var index)
            yield return PaperFinding.Disagrees("detection.papers.criticality.other", ("un", number.Digits), ("index", index));
        if (TheOnlyNuclearMaterialIsUraniumThatMayShield(nuclides))
        {
            if (NumbersOfDevices.Contains(number.Digits) && nuclides.Where(Shielded.Contains).ToList() is { Count: > 0 } sources)
                yield return PaperFinding.Expert("detection.papers.uranium-shield", ("un", number.Digits), ("source", string.Join(", ", sources)));
            else if (NumbersOfEmptyShields.Contains(number.Digits) && nuclides.All(n => n == "U238"))
                yield return PaperFinding.Expert("detection.papers.uranium-empty", ("un", number.Digits));
        }
    }

    /// <summary>U235, plutonium or anything else nuclear beside it is no shield; nor is a nuclide that nobody knows.</summary>
    public static bool TheOnlyNuclearMaterialIsUraniumThatMayShield(IReadOnlyCollection<string> nuclides) =>
        nuclides.Contains("U238") && nuclides.All(n => n == "U238" || (NuclideLibrary.Find(n) is { } known && !known.Categories.HasFlag(SourceCategory.Nuclear)));
}
