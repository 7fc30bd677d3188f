using System.Collections.Frozen;

namespace Cordon.Engines.Controls.Parameters;

/// <summary>Units as they stand in descriptions of goods: what they measure, and how they become the base unit.</summary>
internal static class Units
{
    private static readonly (string Dimension, string Unit, double Factor, double Offset)[] Known =
    [
        ("pressure", "Pa", 1, 0), ("pressure", "hPa", 100, 0), ("pressure", "kPa", 1e3, 0), ("pressure", "MPa", 1e6, 0), ("pressure", "GPa", 1e9, 0), ("pressure", "mPa", 1e-3, 0),
        ("pressure", "bar", 1e5, 0), ("pressure", "mbar", 100, 0), ("pressure", "torr", 133.322, 0), ("pressure", "mtorr", 0.133322, 0), ("pressure", "psi", 6894.76, 0), ("pressure", "N/mm2", 1e6, 0), ("pressure", "N/mm²", 1e6, 0), ("pressure", "ksi", 6.89476e6, 0),
        ("length", "m", 1, 0), ("length", "cm", 1e-2, 0), ("length", "mm", 1e-3, 0), ("length", "µm", 1e-6, 0), ("length", "μm", 1e-6, 0), ("length", "um", 1e-6, 0), ("length", "micron", 1e-6, 0), ("length", "microns", 1e-6, 0), ("length", "nm", 1e-9, 0), ("length", "inch", 0.0254, 0), ("length", "inches", 0.0254, 0),
        ("share", "%", 1e-2, 0), ("share", "percent", 1e-2, 0), ("share", "pct", 1e-2, 0), ("share", "ppm", 1e-6, 0),
        ("frequency", "Hz", 1, 0), ("frequency", "kHz", 1e3, 0), ("frequency", "MHz", 1e6, 0), ("frequency", "GHz", 1e9, 0),
        ("voltage", "V", 1, 0), ("voltage", "mV", 1e-3, 0), ("voltage", "kV", 1e3, 0), ("voltage", "MV", 1e6, 0), ("voltage", "volt", 1, 0), ("voltage", "volts", 1, 0),
        ("current", "A", 1, 0), ("current", "mA", 1e-3, 0), ("current", "kA", 1e3, 0), ("current", "amp", 1, 0), ("current", "amps", 1, 0),
        ("power", "W", 1, 0), ("power", "kW", 1e3, 0), ("power", "MW", 1e6, 0), ("power", "VA", 1, 0), ("power", "kVA", 1e3, 0), ("power", "MVA", 1e6, 0),
        ("capacitance", "F", 1, 0), ("capacitance", "mF", 1e-3, 0), ("capacitance", "µF", 1e-6, 0), ("capacitance", "μF", 1e-6, 0), ("capacitance", "uF", 1e-6, 0), ("capacitance", "nF", 1e-9, 0), ("capacitance", "pF", 1e-12, 0),
        ("inductance", "mH", 1e-3, 0), ("inductance", "µH", 1e-6, 0), ("inductance", "uH", 1e-6, 0), ("inductance", "nH", 1e-9, 0),
        ("time", "s", 1, 0), ("time", "ms", 1e-3, 0), ("time", "µs", 1e-6, 0), ("time", "μs", 1e-6, 0), ("time", "us", 1e-6, 0), ("time", "ns", 1e-9, 0), ("time", "ps", 1e-12, 0),
        ("temperature", "°C", 1, 273.15), ("temperature", "deg C", 1, 273.15), ("temperature", "K", 1, 0),
        ("mass", "kg", 1, 0), ("mass", "g", 1e-3, 0), ("mass", "tonne", 1e3, 0), ("mass", "tonnes", 1e3, 0),
        ("flow", "m3/s", 1, 0), ("flow", "m³/s", 1, 0), ("flow", "m3/h", 1 / 3600.0, 0), ("flow", "m³/h", 1 / 3600.0, 0), ("flow", "l/s", 1e-3, 0), ("flow", "l/min", 1e-3 / 60, 0),
        ("revolutions", "rpm", 1, 0), ("revolutions", "r.p.m.", 1, 0), ("revolutions", "1/min", 1, 0),
        ("ion-mass", "u", 1, 0), ("ion-mass", "amu", 1, 0), ("field", "T", 1, 0), ("field", "tesla", 1, 0),
    ];

    private static readonly FrozenDictionary<string, (string Dimension, double Factor, double Offset)> Exact = Known.ToFrozenDictionary(u => u.Unit, u => (u.Dimension, u.Factor, u.Offset), StringComparer.Ordinal);

    /// <summary>In text of capitals, where it can mean one unit only, or mostly does: megapascals, not millipascals. A lone capital is left to its exact meaning.</summary>
    private static readonly FrozenDictionary<string, (string Dimension, double Factor, double Offset)> AnyCase = Known
        .Where(u => u.Unit.Length > 1).GroupBy(u => u.Unit.ToUpperInvariant()).Select(g => (g.Key, Unit: g.FirstOrDefault(u => g.Count() == 1 || u.Unit[0] is 'M'))).Where(u => u.Unit.Unit is not null)
        .ToFrozenDictionary(u => u.Key, u => (u.Unit.Dimension, u.Unit.Factor, u.Unit.Offset), StringComparer.Ordinal);

    /// <summary>All spellings, the longest first.</summary>
    public static IEnumerable<string> Spellings => Known.Select(u => u.Unit).OrderByDescending(u => u.Length);

    /// <summary>What a unit measures, and how a number in it becomes the base unit: times factor, plus offset; null when nobody knows it.</summary>
    public static (string Dimension, double Factor, double Offset)? Find(string unit) =>
        Exact.TryGetValue(unit, out var exact) ? exact : AnyCase.TryGetValue(unit.ToUpperInvariant(), out var any) ? any : null;
}
