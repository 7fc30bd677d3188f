using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Access;

/// <summary>The certificate by which a client shows who it is: of the connection itself, or as the proxy that ends TLS passes it on in the header that is set for it (RFC 9440, or PEM with percent signs as nginx writes it).</summary>
internal static class PresentedCertificate
{
    /// <summary>Its SHA-256 in small hexadecimal; null when none was shown, or what was shown is none.</summary>
    public static string? HashOf(HttpContext http, string? header)
    {
        if (http.Connection.ClientCertificate is { } own)
            return own.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();
        if (header is null || http.Request.Headers[header] is not [{ Length: > 0 } passed])
            return null;
        try
        {
            using var certificate = passed[0] == ':' ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(passed.Trim(':'))) : X509CertificateLoader.LoadCertificate(Encoding.ASCII.GetBytes(Uri.UnescapeDataString(passed)));
            return certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
