using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Modules.Reference.Import;

/// <summary>The report of a reading as it is kept beside the version: every rejected row with its reason, every kind of warning with count and examples.</summary>
/// <param name="Rejected">Rows left out.</param>
/// <param name="Warnings">What was noticed.</param>
internal sealed record ImportReport(IReadOnlyList<ReportedFault> Rejected, IReadOnlyList<ReportedWarning> Warnings)
{
    /// <summary>The report in canonical JSON; null when nothing was rejected or noticed.</summary>
    public static byte[]? Of(ReadReport report) => report.Rejected.Count == 0 && report.Warnings.Count == 0
        ? null
        : CanonicalJson.OfRecord(new ImportReport([.. report.Rejected.Select(ReportedFault.Of)], [.. report.Warnings.Select(ReportedWarning.Of)]));

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static ImportReport Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ImportReport>(json, StrictJson.Options)!;
}

/// <summary>A warning with its count.</summary>
/// <param name="Code">Fault code.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first few, with their places.</param>
internal sealed record ReportedWarning(string Code, long Count, IReadOnlyList<ReportedFault> Examples)
{
    public static ReportedWarning Of(ReadWarning warning) => new(warning.Code, warning.Count, [.. warning.Examples.Select(ReportedFault.Of)]);
}

/// <summary>A fault as it is kept: its sentence is made again in the reader's language.</summary>
/// <param name="Code">Fault code.</param>
/// <param name="Where">Its place.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ReportedFault(string Code, string Where, IReadOnlyDictionary<string, string> Arguments)
{
    public static ReportedFault Of(Fault fault) => new(fault.Code, fault.Where, fault.Arguments);

    public Fault ToFault() => new(Code, Where, Arguments);
}
