using Cordon.Engines.Formats.Licences;
using Cordon.Engines.Formats.Operators;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>What the authority's own registers tell about parties, goods and papers. One that is not there has no answer: rules that ask it say that they cannot tell.</summary>
public sealed record RegisterSet
{
    /// <summary>No register at all.</summary>
    public static RegisterSet None { get; } = new();

    /// <summary>Whom numbers stand for.</summary>
    public OperatorRegister Operators { get; init; } = OperatorRegister.Empty;

    /// <summary>Names in capitals about which an authority has informed (catch-all); null when nobody said whether there are any.</summary>
    public IReadOnlySet<string>? Informed { get; init; }

    /// <summary>Serial numbers that are reported lost, stolen or diverted, folded; null when nobody said.</summary>
    public IReadOnlySet<string>? ReportedSerials { get; init; }

    /// <summary>Countries to which nuclear trade is restricted here: ISO 3166-1 alpha-2, lower case; null when nobody said.</summary>
    public IReadOnlySet<string>? Restricted { get; init; }

    /// <summary>Export licences; null when nobody said.</summary>
    public LicenceRegister? Licences { get; init; }

    /// <summary>SHA-256 of each, by the word of its kind.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = new Dictionary<string, string>();

    /// <summary>A serial number as it is compared: letters and digits, upper case.</summary>
    public static string Folded(string serial) => OperatorRegister.Folded(serial);
}
