using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.N42.Edition2006;

/// <summary>Energy calibrations of the edition of 2006: inside the spectrum, referred to by id, or beside it in an element around it.</summary>
internal sealed class OwnCalibrations
{
    private readonly FileBeingRead _file;
    private readonly CalibrationCache _cache;
    private readonly Dictionary<string, XmlPart> _byId = [];
    private readonly Dictionary<XmlPart, XmlPart?> _beside = [];
    private readonly Dictionary<(string Model, string Coefficients), EnergyCalibration?> _read = [];

    public OwnCalibrations(FileBeingRead file, XmlPart root)
    {
        (_file, _cache) = (file, new CalibrationCache(file));
        foreach (var part in root.Below("Calibration"))
        {
            if (part.Attribute("ID") is { } id && IsEnergy(part))
                _byId.TryAdd(id, part);
        }
    }

    public EnergyCalibration? Of(XmlPart spectrum, int channels)
    {
        var where = _file.Line(spectrum.Line, spectrum.Path);
        if (Around(spectrum) is not { } part)
        {
            _file.Warn(Fault.Of("spectrum.calibration.missing", where, ("reference", spectrum.Attribute("CalibrationIDs") ?? "")));
            return null;
        }

        return _cache.Fitting(Read(part), channels, where);
    }

    private XmlPart? Around(XmlPart spectrum)
    {
        foreach (var id in spectrum.Ids("CalibrationIDs"))
        {
            if (_byId.TryGetValue(id, out var referred))
                return referred;
        }

        if (spectrum.All("Calibration").FirstOrDefault(IsEnergy) is { } own)
            return own;
        for (var around = spectrum.Parent; around is not null; around = around.Parent)
        {
            // Looked for once: a file may have many spectra in one element.
            if (!_beside.TryGetValue(around, out var part))
                _beside[around] = part = around.All("Calibration").FirstOrDefault(c => IsEnergy(c) && c.Attribute("ID") is null);
            if (part is not null)
                return part;
        }

        return null;
    }

    private EnergyCalibration? Read(XmlPart part)
    {
        var equation = part.Child("Equation");
        var key = (equation?.Attribute("Model") ?? "", equation?.Text("Coefficients") ?? "");
        if (!_read.TryGetValue(key, out var calibration))
            _read[key] = calibration = Read(part, key);
        return calibration;
    }

    private EnergyCalibration? Read(XmlPart part, (string Model, string Coefficients) equation)
    {
        var where = _file.Line(part.Line, part.Path);
        if (NumberText.Few(equation.Coefficients) is not { } numbers)
        {
            _file.Warn(new Fault("spectrum.calibration.number", where));
            return null;
        }

        if (equation.Model.Contains("FullRange", StringComparison.OrdinalIgnoreCase))
            return Calibrations.FullRangeFraction(_file, numbers, where);
        if (equation.Model.Contains("LowerChannel", StringComparison.OrdinalIgnoreCase) || equation.Model.Contains("Boundar", StringComparison.OrdinalIgnoreCase))
            return Calibrations.Boundaries(_file, numbers, where);
        if (equation.Model.Length > 0 && !equation.Model.Contains("Poly", StringComparison.OrdinalIgnoreCase) && !equation.Model.Contains("Lin", StringComparison.OrdinalIgnoreCase))
        {
            _file.Warn(Fault.Of("spectrum.calibration.model", where, ("model", equation.Model)));
            return null;
        }

        return Calibrations.Polynomial(_file, numbers, where);
    }

    private static bool IsEnergy(XmlPart calibration) => calibration.Attribute("Type") is null or "Energy" or "energy";
}
