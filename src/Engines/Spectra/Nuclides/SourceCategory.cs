namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>As what a nuclide is met at a border: a set, for many are met as more than one.</summary>
[Flags]
public enum SourceCategory
{
    /// <summary>Nothing said.</summary>
    None = 0,
    /// <summary>Nuclear material, or what accompanies it.</summary>
    Nuclear = 1,
    /// <summary>Sources of industry and research.</summary>
    Industrial = 2,
    /// <summary>Diagnosis and therapy.</summary>
    Medical = 4,
    /// <summary>Naturally occurring: ores, tiles, fertiliser, foodstuffs.</summary>
    Norm = 8,
}
