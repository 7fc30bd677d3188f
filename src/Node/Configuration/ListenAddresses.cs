using System.Net;
using Cordon.Kernel.Faults;

namespace Cordon.Node.Configuration;

/// <summary>The addresses a node listens on. Without a public address, by which a proxy that ends TLS is reached, only this computer can reach them.</summary>
internal static class ListenAddresses
{
    public const string Localhost = "localhost";

    /// <exception cref="FaultException"><c>node.address.malformed</c>, <c>node.address.scheme</c>, <c>node.address.loopback</c></exception>
    public static IReadOnlyList<Uri> Of(string urls, string? publicAddress = null)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => Checked(url, Public(publicAddress) is not null)).ToList();
        return addresses.Count > 0 ? addresses : throw new FaultException(Fault.Of("node.address.malformed", "urls", ("url", urls)));
    }

    /// <summary>The address browsers use; null when it is not set.</summary>
    /// <exception cref="FaultException"><c>node.address.public</c></exception>
    public static Uri? Public(string? address)
    {
        if (address is null)
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            ? uri
            : throw new FaultException(Fault.Of("node.address.public", "publicAddress", ("url", address)));
    }

    public static bool IsLoopback(Uri address) =>
        address.Host == Localhost || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));

    private static Uri Checked(string url, bool outside)
    {
        if (url.Contains("://*", StringComparison.Ordinal) || url.Contains("://+", StringComparison.Ordinal))
            throw NotLoopback(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
            throw new FaultException(Fault.Of("node.address.malformed", "urls", ("url", url)));
        if (address.Scheme != Uri.UriSchemeHttp)
            throw new FaultException(Fault.Of("node.address.scheme", "urls", ("url", url)));
        // A name says nothing about which interfaces it would open.
        return IsLoopback(address) || (outside && IPAddress.TryParse(address.DnsSafeHost, out _)) ? address : throw NotLoopback(url);
    }

    private static FaultException NotLoopback(string url) => new(Fault.Of("node.address.loopback", "urls", ("url", url)));
}
