using System.Net;
using System.Security.Cryptography.X509Certificates;
using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Keys;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Cordon.Node.Partners;

/// <summary>The address on which partners' nodes come in. TLS ends in the node itself, since the certificate that a partner shows is compared with its card; nothing but the door for partners is there.</summary>
internal static class PartnerListening
{
    /// <exception cref="FaultException"><c>node.address.partners</c></exception>
    public static Uri? Address(ExchangeSettings settings)
    {
        if (settings.Address is { } outside && !(Uri.TryCreate(outside, UriKind.Absolute, out var named) && named.Scheme == Uri.UriSchemeHttps && named.PathAndQuery == "/" && named.UserInfo.Length == 0))
            throw new FaultException(Fault.Of("node.address.partners", "exchange.address", ("url", outside)));
        if (settings.Listen is not { } url)
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && IPAddress.TryParse(address.DnsSafeHost, out _)
            ? address
            : throw new FaultException(Fault.Of("node.address.partners", "exchange.listen", ("url", url)));
    }

    /// <summary>Adds what the module asks of its node.</summary>
    public static async Task<X509Certificate2?> AddPartnersAsync(this IServiceCollection services, Uri? address, string authority, KeyFolder folder, Kernel.Ids.IRandomness randomness, TimeProvider clock)
    {
        var certificate = address is null ? null : await TransportKey.CertificateAsync(authority, folder, clock);
        services.AddSingleton<IExchangeSecrets>(new ExchangeSecrets(folder, randomness));
        services.AddSingleton(new PartnerCertificate(certificate));
        services.AddSingleton(certificate is null ? PartnerEntrance.OnThisMachine : new PartnerEntrance(PartnerLine.DigestOf(certificate)));
        return certificate;
    }

    public static void ListenForPartners(this KestrelServerOptions kestrel, Uri address, X509Certificate2 certificate) =>
        kestrel.Listen(IPAddress.Parse(address.DnsSafeHost), address.Port, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = certificate, ClientCertificateMode = ClientCertificateMode.RequireCertificate,
            // Which certificate it is, is compared with the card of whoever the message names; who issued it is of no account.
            ClientCertificateValidation = (_, _, _) => true,
        }));

    /// <summary>On the address for partners there is the door for partners and nothing else.</summary>
    public static IApplicationBuilder UsePartnersOnly(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<ITlsHandshakeFeature>() is not null && !http.Request.Path.StartsWithSegments(PartnerLine.Prefix, StringComparison.Ordinal))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await next(http);
    });
}
