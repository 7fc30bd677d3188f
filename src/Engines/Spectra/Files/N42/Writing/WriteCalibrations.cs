using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>
/// Energy calibrations and windows, each once, with the ids by which spectra refer to them. The schema knows polynomials of three
/// terms and edges that are not negative; other calibrations are written as edges, with their own terms in a remark.
/// </summary>
internal sealed class WriteCalibrations(N42Document document)
{
    private const int Terms = 3;

    private readonly Dictionary<string, string> _written = [];

    public string Of(EnergyCalibration? calibration, int channels)
    {
        var key = Key(calibration, channels);
        if (_written.TryGetValue(key, out var known))
            return known;
        var id = _written[key] = document.Ids.Fresh("calibration");
        document.Open("EnergyCalibration", ("id", id));
        if (calibration is null)
        {
            document.Lacking("calibration");
            document.Text("CoefficientValues", "0 0 0");
        }
        else if (Fits(calibration, channels))
            AsItIs(calibration);
        else
            AsEdges(calibration, channels);
        document.Close();
        return id;
    }

    /// <summary>The id of windows; null where there are none, or where they cannot be written.</summary>
    public string? Of(IReadOnlyCollection<EnergyWindow> windows)
    {
        if (windows.Count == 0 || !CanWrite(windows))
            return null;
        var key = "windows " + string.Join(' ', windows.Select(w => $"{w.From:R} {w.To:R}"));
        if (_written.TryGetValue(key, out var known))
            return known;
        var id = _written[key] = document.Ids.Fresh("windows");
        document.Open("EnergyWindows", ("id", id));
        document.Text("WindowStartEnergyValues", PlainText.Numbers(windows.Select(w => w.From)));
        document.Text("WindowEndEnergyValues", PlainText.Numbers(windows.Select(w => w.To)));
        document.Close();
        return id;
    }

    public static bool CanWrite(IEnumerable<EnergyWindow> windows) => windows.All(w => w.From >= 0 && w.To >= 0 && double.IsFinite(w.To));

    private static bool Fits(EnergyCalibration calibration, int channels) => calibration switch
    {
        EnergyCalibration.Polynomial { Coefficients.Length: <= Terms } => calibration.Deviations.All(d => d.Energy >= 0),
        EnergyCalibration.Boundaries edges => calibration.Deviations.IsEmpty && edges.Values.Length == channels + 1 && edges.Values[0] >= 0,
        _ => false,
    };

    private void AsItIs(EnergyCalibration calibration)
    {
        if (calibration is EnergyCalibration.Boundaries edges)
            document.Text("EnergyBoundaryValues", PlainText.Numbers(edges.Values));
        else if (calibration is EnergyCalibration.Polynomial polynomial)
        {
            if (polynomial.Coefficients.Length < Terms)
                document.Own("polynomial", PlainText.Numbers(polynomial.Coefficients));
            document.Text("CoefficientValues", PlainText.Numbers(polynomial.Coefficients.Concat(Enumerable.Repeat(0.0, Terms)).Take(Terms)));
        }

        if (calibration.Deviations.IsEmpty)
            return;
        document.Text("EnergyValues", PlainText.Numbers(calibration.Deviations.Select(d => d.Energy)));
        document.Text("EnergyDeviationValues", PlainText.Numbers(calibration.Deviations.Select(d => d.Deviation)));
    }

    private void AsEdges(EnergyCalibration calibration, int channels)
    {
        var (name, numbers) = Numbers(calibration);
        document.Own(name, PlainText.Numbers(numbers));
        if (!calibration.Deviations.IsEmpty)
        {
            document.Own("deviations", PlainText.Numbers(calibration.Deviations.Select(d => d.Energy)));
            document.Own("deviation-values", PlainText.Numbers(calibration.Deviations.Select(d => d.Deviation)));
        }

        document.Text("EnergyBoundaryValues", PlainText.Numbers(calibration.Edges(channels).Select(e => Math.Max(0, e))));
    }

    private static (string Name, IEnumerable<double> Numbers) Numbers(EnergyCalibration calibration) => calibration switch
    {
        EnergyCalibration.Polynomial polynomial => ("polynomial", polynomial.Coefficients),
        EnergyCalibration.FullRangeFraction fraction => ("full-range-fraction", fraction.Coefficients),
        EnergyCalibration.Boundaries edges => ("edges", edges.Values),
        _ => throw new ArgumentOutOfRangeException(nameof(calibration), calibration.GetType().Name, "a kind of calibration that cannot be written"),
    };

    private static string Key(EnergyCalibration? calibration, int channels)
    {
        if (calibration is null)
            return "";
        var (name, numbers) = Numbers(calibration);
        var deviations = string.Join(' ', calibration.Deviations.Select(d => $"{d.Energy:R} {d.Deviation:R}"));
        return $"{name} {PlainText.Numbers(numbers)} / {deviations} / {(Fits(calibration, channels) ? 0 : channels)}";
    }
}
