namespace Cordon.Engines.Spectra.Identification;

/// <summary>What the spectrum alone permits to conclude. Context (papers, licence, patient) is for people to add.</summary>
public enum Outcome
{
    /// <summary>Nothing can be said: no calibration that can be used, a detector that resolves no lines, too few counts, or no background to compare with.</summary>
    CannotAssess,
    /// <summary>A person has to decide.</summary>
    NeedsPerson,
    /// <summary>Natural radioactivity as goods have it, and nothing else.</summary>
    InnocentNorm,
    /// <summary>A nuclide of diagnosis or therapy, and nothing else.</summary>
    InnocentMedical,
    /// <summary>No more than the background that was measured.</summary>
    InnocentBackground,
}

/// <summary>Why an outcome was reached.</summary>
public enum OutcomeReason
{
    /// <summary>Neutrons alarmed.</summary>
    Neutrons,
    /// <summary>A part of what was measured could not be read.</summary>
    Incomplete,
    /// <summary>Nuclear material, or what accompanies it, is indicated.</summary>
    NuclearIndicated,
    /// <summary>Nuclear material would explain the spectrum nearly as well.</summary>
    NuclearNotExcluded,
    /// <summary>Something in the spectrum is explained by no nuclide known.</summary>
    Unknown,
    /// <summary>A nuclide of industry: licence and papers are to be seen.</summary>
    Industrial,
    /// <summary>A nuclide is likely, but not likely enough; of goods of nature only where something else would explain them too.</summary>
    Uncertain,
    /// <summary>Radium without its natural company can be a source.</summary>
    RadiumAlone,
    /// <summary>The source stands behind heavy shielding.</summary>
    HeavyShielding,
    /// <summary>The nuclides are met as different things and do not fit together.</summary>
    Mixed,
    /// <summary>No calibration that can be used.</summary>
    NoCalibration,
    /// <summary>The detector resolves no lines.</summary>
    NoLines,
    /// <summary>Too few counts.</summary>
    FewCounts,
    /// <summary>Nothing was found, but without a background nobody knows whether anything was to be found.</summary>
    NoBackground,
    /// <summary>Only nuclides of goods and soil.</summary>
    NaturalOnly,
    /// <summary>Only nuclides of medicine.</summary>
    MedicalOnly,
    /// <summary>No more than background.</summary>
    BackgroundOnly,
}
