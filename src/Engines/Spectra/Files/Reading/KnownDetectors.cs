using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>What detectors are made of, by the words of a file, and by the model of an instrument where its maker builds it with one material only (makers' data sheets).</summary>
internal static class KnownDetectors
{
    private static readonly (string Word, DetectorKind Kind)[] Materials =
    [
        ("HPGe", DetectorKind.HPGe), ("Germanium", DetectorKind.HPGe), ("HPXe", DetectorKind.HPXe), ("NaI", DetectorKind.NaI), ("LaBr", DetectorKind.LaBr3),
        ("LaCl", DetectorKind.LaCl3), ("BGO", DetectorKind.BGO), ("CZT", DetectorKind.CZT), ("CdZnTe", DetectorKind.CZT), ("CdTe", DetectorKind.CdTe),
        ("CsI", DetectorKind.CsI), ("CeBr", DetectorKind.CeBr3), ("SrI2", DetectorKind.SrI2), ("CLYC", DetectorKind.CLYC), ("CdWO4", DetectorKind.CdWO4),
        ("HgI2", DetectorKind.HgI2), ("PVT", DetectorKind.PVT), ("GMTW", DetectorKind.GMTW), ("GMT", DetectorKind.GMT), ("He3", DetectorKind.He3), ("He-3", DetectorKind.He3),
        ("He4", DetectorKind.He4), ("BF3", DetectorKind.BF3), ("LiGlass", DetectorKind.LiGlass), ("LiFiber", DetectorKind.LiFiber), ("LiCAF", DetectorKind.LiCAF),
        ("LiZnS", DetectorKind.LiZnS), ("6LiI", DetectorKind.LiI),
    ];

    private static readonly (string Model, DetectorKind Kind)[] Models =
    [
        ("Detective", DetectorKind.HPGe), ("Fulcrum", DetectorKind.HPGe), ("Falcon 5000", DetectorKind.HPGe), ("IdentiFINDER-NG", DetectorKind.NaI),
        ("RadiaCode-101", DetectorKind.CsI), ("RadiaCode-102", DetectorKind.CsI), ("RadiaCode-103", DetectorKind.CsI), ("RadiaCode-10X", DetectorKind.CsI), ("Trans-SPEC", DetectorKind.HPGe), ("Transpec", DetectorKind.HPGe), ("RadSeeker-CL", DetectorKind.LaBr3),
        ("RadSeeker_CL", DetectorKind.LaBr3), ("RadSeeker-CS", DetectorKind.NaI), ("RadSeeker_CS", DetectorKind.NaI), ("H3D", DetectorKind.CZT), ("M400", DetectorKind.CZT),
        ("OSASP", DetectorKind.HPGe),
    ];

    /// <summary>A kind code of the standard; null where the word is none.</summary>
    public static DetectorKind? Code(string? code) =>
        code is null ? null
        // The schema of 2012 writes CeBr4 for cerium bromide, which is CeBr3.
        : code == "CeBr4" ? DetectorKind.CeBr3
        : Codes.Read<DetectorKind>(code) is { } kind and not DetectorKind.Unknown ? kind : null;

    /// <summary>The kind that a free text names, such as <c>HPGe 50%</c>.</summary>
    public static DetectorKind Named(string? text)
    {
        if (text is null)
            return DetectorKind.Unknown;
        foreach (var (word, kind) in Materials)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return DetectorKind.Unknown;
    }

    /// <summary>The detectors, with the kind of gamma detectors concluded from the instrument's model where the file does not state it.</summary>
    public static Detector Concluded(Detector detector, string? model)
    {
        var words = model ?? detector.Description;
        if (detector.Kind is not (DetectorKind.Unknown or DetectorKind.Other) || detector.Category is not (DetectorCategory.Gamma or DetectorCategory.Unknown) || words is null)
            return detector;
        var kind = Named(words);
        foreach (var (name, made) in Models)
        {
            if (kind == DetectorKind.Unknown && words.Contains(name, StringComparison.OrdinalIgnoreCase))
                kind = made;
        }

        return kind == DetectorKind.Unknown ? detector : detector with { Kind = kind, KindIsConcluded = true };
    }

    /// <summary>A category code of the standard, or a detector type of the edition of 2006.</summary>
    public static DetectorCategory Category(string? code) => code?.ToUpperInvariant() switch
    {
        "GAMMA" => DetectorCategory.Gamma,
        "NEUTRON" => DetectorCategory.Neutron,
        "ALPHA" => DetectorCategory.Alpha,
        "BETA" => DetectorCategory.Beta,
        "X-RAY" or "XRAY" => DetectorCategory.XRay,
        "OTHER" => DetectorCategory.Other,
        _ => DetectorCategory.Unknown,
    };
}
