using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>What the node that hosts the exchange has to know of the line to partners.</summary>
public static class PartnerLine
{
    /// <summary>Everything that partners' nodes ask for is below this path.</summary>
    public const string Prefix = "/partners/v1";

    /// <summary>SHA-256 of a certificate, as cards carry it.</summary>
    public static string DigestOf(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));
}

/// <summary>The certificate this node shows to partners; null where it has none.</summary>
public sealed record PartnerCertificate(X509Certificate2? Certificate);
