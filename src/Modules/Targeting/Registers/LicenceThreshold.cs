using Cordon.Engines.Formats.Csv;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>From how much of an entry's goods on a licence is needed.</summary>
/// <param name="Entry">Code of the entry, or of one of its paragraphs, in capitals: <c>1C231</c>.</param>
/// <param name="From">How much.</param>
/// <param name="Measure">Of what.</param>
/// <param name="Per">In which time to the same consignee.</param>
public sealed record LicenceThreshold(string Entry, decimal From, ThresholdMeasure Measure, ThresholdPeriod Per)
{
    private static readonly Dictionary<string, (ThresholdMeasure Measure, decimal Factor)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["g"] = (ThresholdMeasure.Kilograms, 0.001m), ["kg"] = (ThresholdMeasure.Kilograms, 1), ["t"] = (ThresholdMeasure.Kilograms, 1000), ["EUR"] = (ThresholdMeasure.Euros, 1), ["pieces"] = (ThresholdMeasure.Pieces, 1),
    };

    /// <summary>The days over which what was sent is added up; none where each consignment counts by itself.</summary>
    public double Days => Per switch { ThresholdPeriod.Year => 365, ThresholdPeriod.Month => 30, _ => 0 };

    /// <summary>Whether it is about an entry.</summary>
    public bool IsAbout(string code) => Entry.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (Entry.Length == code.Length || !char.IsAsciiLetterOrDigit(Entry[code.Length]));

    /// <summary>Reads a row with the columns <c>entry</c>, <c>from</c>, <c>unit</c> and <c>per</c>.</summary>
    /// <exception cref="FaultException"><c>registers.entry</c>, <c>registers.from</c>, <c>declaration.cell.choice</c></exception>
    internal static LicenceThreshold Read(CsvRow row)
    {
        var entry = row.Needed("entry", "registers.entry").ToUpperInvariant();
        var from = row.Positive("from", "registers.from");
        var unit = Units.TryGetValue(row.Text("unit"), out var known) ? known : throw row.NoChoice("unit", Units.Keys);
        return new LicenceThreshold(entry, from * unit.Factor, unit.Measure, row.Text("per").Length == 0 ? ThresholdPeriod.Consignment : row.Choice<ThresholdPeriod>("per"));
    }
}

/// <summary>What a threshold counts.</summary>
public enum ThresholdMeasure
{
    /// <summary>Net mass, else gross.</summary>
    Kilograms,

    /// <summary>Value.</summary>
    Euros,

    /// <summary>Pieces.</summary>
    Pieces,
}

/// <summary>In which time what is sent to the same consignee is added up.</summary>
public enum ThresholdPeriod
{
    /// <summary>Each consignment counts by itself.</summary>
    Consignment,

    /// <summary>Thirty days.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
