using System.Net;

namespace Cordon.Modules.Reference.Fetch;

/// <summary>Which addresses lists may be fetched from: https anywhere, http on this machine only.</summary>
internal static class FetchAddress
{
    public static bool IsAllowed(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsAllowed(address);

    public static bool IsAllowed(Uri address) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address));

    private static bool IsThisMachine(Uri address) => address.IsLoopback || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
