namespace Cordon.Engines.Spectra.Model;

/// <summary>What a detector is made of: the kind codes of ANSI N42.42.</summary>
public enum DetectorKind
{
    /// <summary>The file does not say.</summary>
    Unknown,
    /// <summary>High-purity germanium.</summary>
    HPGe,
    /// <summary>High-pressure xenon.</summary>
    HPXe,
    /// <summary>Sodium iodide.</summary>
    NaI,
    /// <summary>Lanthanum bromide.</summary>
    LaBr3,
    /// <summary>Lanthanum chloride.</summary>
    LaCl3,
    /// <summary>Bismuth germanate.</summary>
    BGO,
    /// <summary>Cadmium zinc telluride.</summary>
    CZT,
    /// <summary>Cadmium telluride.</summary>
    CdTe,
    /// <summary>Caesium iodide.</summary>
    CsI,
    /// <summary>Cerium bromide.</summary>
    CeBr3,
    /// <summary>Strontium iodide.</summary>
    SrI2,
    /// <summary>Cs₂LiYCl₆: gamma rays and neutrons.</summary>
    CLYC,
    /// <summary>Cadmium tungstate.</summary>
    CdWO4,
    /// <summary>Mercury iodide.</summary>
    HgI2,
    /// <summary>Plastic scintillator (polyvinyl toluene): no lines, only windows.</summary>
    PVT,
    /// <summary>Plastic scintillator (polystyrene).</summary>
    PS,
    /// <summary>Geiger–Müller tube: counts only.</summary>
    GMT,
    /// <summary>Geiger–Müller tube with a thin window.</summary>
    GMTW,
    /// <summary>Helium-3: neutrons.</summary>
    He3,
    /// <summary>Helium-4: fast neutrons.</summary>
    He4,
    /// <summary>Boron trifluoride: neutrons.</summary>
    BF3,
    /// <summary>Lithium glass: neutrons.</summary>
    LiGlass,
    /// <summary>Lithium-loaded fibre: neutrons.</summary>
    LiFiber,
    /// <summary>Lithium iodide: neutrons.</summary>
    LiI,
    /// <summary>LiCaAlF₆: neutrons.</summary>
    LiCAF,
    /// <summary>Lithium and zinc sulphide: neutrons.</summary>
    LiZnS,
    /// <summary>Another one, named in the description.</summary>
    Other,
}
