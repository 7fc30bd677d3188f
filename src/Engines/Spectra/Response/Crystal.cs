using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Response;

/// <summary>
/// What is known of a kind of detector before one is seen: which crystals of <c>response.tsv</c> resemble it, how sharp its lines are, and how far its light is from proportional.
/// </summary>
/// <param name="Material">Name in <c>response.tsv</c>.</param>
/// <param name="Sizes">Sizes there, the most usual first.</param>
/// <param name="Noise">FWHM at zero energy, keV.</param>
/// <param name="At662">FWHM at 662 keV, keV, as makers state it for handheld instruments.</param>
/// <param name="Power">How FWHM grows with energy beyond noise: 0.5 for counting statistics, more where crystals are uneven.</param>
/// <param name="Sharpness">Factors on FWHM that are tried.</param>
/// <param name="Bins">Bins of the energy grid, equal in √E: about three to a line width.</param>
/// <param name="Light">How much more light (less, if negative) a keV gives at 60 than at 662 keV.</param>
/// <param name="GainSpread">Standard deviation of gain errors met in the field.</param>
/// <param name="OffsetSpread">Standard deviation of offset errors, keV.</param>
internal sealed record Crystal(
    string Material, string[] Sizes, double Noise, double At662, double Power, double[] Sharpness, int Bins, double Light, double GainSpread, double OffsetSpread)
{
    /// <summary>Lines narrower than this at 662 keV, in keV, part from one another.</summary>
    private const double Sharp = 16;

    /// <summary>Whether lines of one nuclide part from one another, so that it has to show them.</summary>
    public bool PartsLines => At662 <= Sharp;

    private static readonly double[] Wide = [0.55, 0.65, 0.75, 0.87, 1, 1.16, 1.35, 1.56];

    /// <summary>The crystal for a kind, or null where the kind does not resolve lines.</summary>
    public static Crystal? Of(DetectorKind kind) => kind switch
    {
        DetectorKind.NaI => new("NaI", ["large", "small", "log"], 0, 49, 0.62, Wide, 180, 0.10, 0.02, 4),
        DetectorKind.CsI => new("CsI", ["small", "large"], 4, 66, 0.6, Wide, 180, 0.10, 0.025, 5),
        DetectorKind.LaBr3 or DetectorKind.LaCl3 => new("LaBr3", ["small", "large"], 0, 21, 0.55, [0.8, 1, 1.25, 1.5], 330, -0.03, 0.012, 3),
        DetectorKind.CeBr3 => new("LaBr3", ["small", "large"], 0, 27, 0.55, [0.8, 1, 1.25, 1.5], 330, -0.03, 0.012, 3),
        DetectorKind.SrI2 => new("SrI2", ["small", "large"], 2, 24, 0.58, [0.8, 1, 1.25, 1.5], 330, 0.02, 0.012, 3),
        DetectorKind.CLYC => new("CLYC", ["small"], 2, 31, 0.55, [0.8, 1, 1.25, 1.5], 280, 0.03, 0.015, 3),
        DetectorKind.BGO or DetectorKind.CdWO4 => new("BGO", ["small"], 4, 75, 0.55, Wide, 150, 0.02, 0.025, 5),
        DetectorKind.CZT or DetectorKind.CdTe or DetectorKind.HgI2 => new("CZT", ["small", "large"], 5, 12, 0.6, [0.5, 0.7, 1, 1.4, 2], 420, 0, 0.008, 2),
        DetectorKind.HPGe => new("HPGe", ["small", "large"], 0.8, 1.6, 0.5, [0.8, 1, 1.3, 1.8, 2.6], 1300, 0, 0.0015, 0.6),
        _ => null,
    };

    /// <summary>FWHM in keV at an energy, for a factor on sharpness.</summary>
    public double Fwhm(double energy, double factor)
    {
        var grown = Math.Sqrt(Math.Max(0, (At662 * At662) - (Noise * Noise))) * Math.Pow(Math.Max(energy, 1) / 662, Power);
        return factor * Math.Sqrt((Noise * Noise) + (grown * grown));
    }
}
