using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cordon.Node.Keys;

/// <summary>The certificate by which partners' nodes know this one on the line. It is its own and nobody issued it: partners have its digest from this node's card.</summary>
internal static class TransportKey
{
    private const string KeyFile = "exchange-transport.pfx";
    private const int Years = 20;

    /// <summary>The certificate in the folder; it is made when there is none.</summary>
    public static async Task<X509Certificate2> CertificateAsync(string authority, KeyFolder folder, TimeProvider clock)
    {
        if (await folder.Files.ReadAsync(KeyFile) is not { } stored)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest(new X500DistinguishedName($"CN={authority}"), key, HashAlgorithmName.SHA256);
            using var made = request.CreateSelfSigned(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddYears(Years));
            stored = made.Export(X509ContentType.Pkcs12);
            await folder.WriteAsync(KeyFile, stored);
        }

        return X509CertificateLoader.LoadPkcs12(stored.Span, null);
    }
}
