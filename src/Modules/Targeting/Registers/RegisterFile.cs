using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Licences;
using Cordon.Engines.Formats.Operators;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>A register as it was handed in: what it adds to the others, how many rows, and what was wrong with those left out.</summary>
internal sealed record RegisterFile(Func<RegisterSet, RegisterSet> Into, int Rows, IReadOnlyList<Fault> Rejected)
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 64 << 20;

    private static readonly InputLimits Limits = new() { MaxBytes = Largest };

    /// <summary>The columns a register must have.</summary>
    public static IReadOnlyList<string> Needed(RegisterKind kind) => kind switch
    {
        RegisterKind.Operators => ["number", "name"],
        RegisterKind.Licences => ["number", "status"],
        RegisterKind.Informed => ["name"],
        RegisterKind.Serials => ["serial"],
        RegisterKind.Thresholds => ["entry", "from", "unit"],
        RegisterKind.Rates => ["currency", "euro"],
        _ => ["country"],
    };

    /// <exception cref="FaultException"><c>csv.header</c>, <c>csv.column</c>, and what an input must be</exception>
    public static RegisterFile Read(RegisterKind kind, InputFile file) => kind switch
    {
        RegisterKind.Operators when OperatorRegister.Read(file, Limits) is var operators => new(set => set with { Operators = operators }, operators.Count, operators.Rejected),
        RegisterKind.Licences when LicenceRegister.Read(file, Limits) is var licences => new(set => set with { Licences = licences }, licences.Count, licences.Rejected),
        RegisterKind.Informed => Words(kind, file, row => row.Needed("name", "party.name.none").ToUpperInvariant(), (set, words) => set with { Informed = words }),
        RegisterKind.Serials => Words(kind, file, row => RegisterSet.Folded(row.Needed("serial", "registers.serial")), (set, words) => set with { ReportedSerials = words }),
        RegisterKind.Thresholds => Table(kind, file, LicenceThreshold.Read, (set, rows) => set with { Thresholds = rows }),
        RegisterKind.Rates => Table(kind, file, Rate, (set, rows) => set with { Rates = rows.GroupBy(r => r.Currency).ToDictionary(r => r.Key, r => r.Last().Euro) }),
        RegisterKind.Industry => Words(kind, file, Country, (set, words) => set with { Industry = words }),
        _ => Words(kind, file, Country, (set, words) => set with { Restricted = words }),
    };

    private static RegisterFile Words(RegisterKind kind, InputFile file, Func<CsvRow, string> read, Func<RegisterSet, IReadOnlySet<string>, RegisterSet> into) =>
        Table(kind, file, read, (set, rows) => into(set, rows.ToHashSet(StringComparer.Ordinal)));

    private static RegisterFile Table<T>(RegisterKind kind, InputFile file, Func<CsvRow, T> read, Func<RegisterSet, IReadOnlyList<T>, RegisterSet> into)
    {
        using var table = CsvTable.Open(file, Limits, Needed(kind));
        var rejected = new List<Fault>();
        var rows = table.Rows(read, rejected.Add);
        return new RegisterFile(set => into(set, rows), rows.Distinct().Count(), rejected);
    }

    private static string Country(CsvRow row) => row.Country("country") ?? throw new FaultException(new Fault("registers.country", row.Place));

    private static (string Currency, decimal Euro) Rate(CsvRow row) =>
        (row.Text("currency").ToUpperInvariant() is { Length: 3 } code && code.All(char.IsAsciiLetter) ? code : throw new FaultException(Fault.Of("registers.currency", row.Place, ("text", row.Text("currency")))),
            row.Positive("euro", "registers.from"));
}
