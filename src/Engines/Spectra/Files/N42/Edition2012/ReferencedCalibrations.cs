using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>Energy calibrations and windows by their ids; they may stand before or after the spectra that refer to them.</summary>
internal sealed class ReferencedCalibrations
{
    private readonly Dictionary<string, EnergyCalibration?> _calibrations = [];
    private readonly Dictionary<string, ImmutableArray<EnergyWindow>> _windows = [];
    private readonly CalibrationCache _cache;
    private readonly FileBeingRead _file;

    public ReferencedCalibrations(FileBeingRead file, XmlPart root)
    {
        (_file, _cache) = (file, new CalibrationCache(file));
        foreach (var part in root.All("EnergyCalibration"))
        {
            if (part.Attribute("id") is { } id)
                _calibrations[id] = Read(part);
        }

        foreach (var part in root.All("EnergyWindows"))
        {
            if (part.Attribute("id") is { } id)
                _windows[id] = Windows(part);
        }
    }

    /// <summary>The calibration of a spectrum, where there is one that fits; null with a warning where not.</summary>
    public EnergyCalibration? Of(XmlPart spectrum, int channels)
    {
        var where = _file.Line(spectrum.Line, spectrum.Path);
        var reference = spectrum.Attribute("energyCalibrationReference");
        if (reference is not null && _calibrations.TryGetValue(reference, out var calibration))
            return _cache.Fitting(calibration, channels, where);
        _file.Warn(Fault.Of("spectrum.calibration.missing", where, ("reference", reference ?? "")));
        return null;
    }

    public ImmutableArray<EnergyWindow> WindowsOf(XmlPart counts, int numbers)
    {
        if (counts.Attribute("energyWindowsReference") is not { } reference)
            return [];
        if (_windows.TryGetValue(reference, out var windows) && windows.Length == numbers)
            return windows;
        _file.Warn(Fault.Of("spectrum.windows", _file.Line(counts.Line, counts.Path), ("reference", reference), ("count", numbers)));
        return [];
    }

    private EnergyCalibration? Read(XmlPart part)
    {
        var where = _file.Line(part.Line, part.Path);
        var own = new OwnRemarks(part);
        EnergyCalibration? calibration;
        if (own["full-range-fraction"] is { } fractions && NumberText.Few(fractions) is { } terms)
            calibration = Calibrations.FullRangeFraction(_file, terms, where);
        else if (own["polynomial"] is { } polynomial && NumberText.Few(polynomial) is { } coefficients)
            calibration = Calibrations.Polynomial(_file, coefficients, where);
        else if (own["edges"] is { } edges && NumberText.Few(edges) is { } boundaries)
            calibration = Calibrations.Boundaries(_file, boundaries, where);
        else if (part.Text("CoefficientValues") is { } values)
            calibration = Calibrations.Polynomial(_file, Numbers(values, where), where);
        else
            calibration = Calibrations.Boundaries(_file, Numbers(part.Text("EnergyBoundaryValues"), where), where);
        // Our own edges have the pairs in them already.
        var energies = own["deviations"] is { } pairs ? NumberText.Few(pairs) : NumberText.Few(part.Text("EnergyValues"));
        var deviations = own["deviations"] is not null ? NumberText.Few(own["deviation-values"]) : NumberText.Few(part.Text("EnergyDeviationValues"));
        return calibration is null || energies is not { Length: > 0 } || deviations is null ? calibration : Calibrations.Deviated(_file, calibration, energies, deviations, where);
    }

    private double[] Numbers(string? values, string where)
    {
        if (NumberText.Few(values) is { } numbers)
            return numbers;
        _file.Warn(new Fault("spectrum.calibration.number", where));
        return [];
    }

    private static ImmutableArray<EnergyWindow> Windows(XmlPart part)
    {
        var (from, to) = (NumberText.Few(part.Text("WindowStartEnergyValues")), NumberText.Few(part.Text("WindowEndEnergyValues")));
        return from is null || to is null || from.Length != to.Length ? [] : [.. from.Zip(to, (a, b) => new EnergyWindow(a, b))];
    }
}
