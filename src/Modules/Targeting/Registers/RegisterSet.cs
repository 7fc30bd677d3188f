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

    /// <summary>From how much on a licence is needed, by entry; null when nobody said. What stands in none needs one whatever the quantity.</summary>
    public IReadOnlyList<LicenceThreshold>? Thresholds { get; init; }

    /// <summary>Countries that have an industry for nuclear goods: ISO 3166-1 alpha-2, lower case; null when nobody said.</summary>
    public IReadOnlySet<string>? Industry { get; init; }

    /// <summary>Euro for one unit of a currency, by its code in capitals.</summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();

    /// <summary>An amount in euro; null where nobody said what the currency is worth.</summary>
    public decimal? Euros(decimal? value, string? currency) => value is not { } amount || currency is null ? null : currency == "EUR" ? amount : Rates.TryGetValue(currency, out var rate) ? amount * rate : null;

    /// <summary>SHA-256 of each, by the word of its kind.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = new Dictionary<string, string>();

    /// <summary>A serial number as it is compared: letters and digits, upper case.</summary>
    public static string Folded(string serial) => OperatorRegister.Folded(serial);
}
