namespace Cordon.Modules.Taxii;

/// <summary>What the authority has set about collections.</summary>
public sealed record TaxiiPolicy
{
    /// <summary>The header in which the proxy that ends TLS passes a client's certificate on; null when none does.</summary>
    public string? CertificateHeader { get; init; }

    /// <summary>Whether API roots are also found beside <c>/taxii2/</c>, at <c>/ROOT/</c>, and are announced there.</summary>
    public bool RootsAtTop { get; init; }
}
