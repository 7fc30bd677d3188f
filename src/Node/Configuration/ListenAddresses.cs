using System.Net;
using Cordon.Kernel.Faults;

namespace Cordon.Node.Configuration;

/// <summary>The addresses a node listens on. Only this computer can reach them as long as there are no people and no sign-in.</summary>
internal static class ListenAddresses
{
    public const string Localhost = "localhost";

    /// <exception cref="FaultException"><c>node.address.malformed</c>, <c>node.address.scheme</c>, <c>node.address.loopback</c></exception>
    public static IReadOnlyList<Uri> Of(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Checked).ToList();
        return addresses.Count > 0 ? addresses : throw new FaultException(Fault.Of("node.address.malformed", "urls", ("url", urls)));
    }

    public static bool IsLoopback(Uri address) =>
        address.Host == Localhost || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));

    private static Uri Checked(string url)
    {
        if (url.Contains("://*", StringComparison.Ordinal) || url.Contains("://+", StringComparison.Ordinal))
            throw NotLoopback(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
            throw new FaultException(Fault.Of("node.address.malformed", "urls", ("url", url)));
        if (address.Scheme != Uri.UriSchemeHttp)
            throw new FaultException(Fault.Of("node.address.scheme", "urls", ("url", url)));
        return IsLoopback(address) ? address : throw NotLoopback(url);
    }

    private static FaultException NotLoopback(string url) => new(Fault.Of("node.address.loopback", "urls", ("url", url)));
}
