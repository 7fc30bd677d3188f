using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Bench.Spectra.Figures;

/// <summary>The mistake that must not be made: nuclear material or a source of industry called natural or medical.</summary>
internal static class Grave
{
    private static readonly string[] Natural = ["K40", "Ra226", "Th232", "Lu176", "La138"];

    public static bool MustNotBeInnocent(LabelledSpectrum asked) => asked.Expected.Any(names => !names.Any(Natural.Contains) && names.Any(IsNuclearOrIndustrial));

    /// <summary>A source of which nothing was seen is not called anything; that it was not seen is counted where sources are counted.</summary>
    public static bool IsCalledInnocent(Identification answer) => answer.Outcome is Outcome.InnocentNorm or Outcome.InnocentMedical;

    /// <summary>Names that count as another are not all in the library.</summary>
    private static bool IsNuclearOrIndustrial(string name) =>
        NuclideLibrary.Find(name) is { Categories: var categories } && (categories.HasFlag(SourceCategory.Nuclear) || categories.HasFlag(SourceCategory.Industrial));
}
