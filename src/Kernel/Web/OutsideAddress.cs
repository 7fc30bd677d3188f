using System.Net;

namespace Cordon.Kernel.Web;

/// <summary>Which addresses a node may turn to of its own accord: https anywhere, http on this machine only. Never one that carries a password.</summary>
public static class OutsideAddress
{
    /// <summary>Whether a text is such an address.</summary>
    public static bool IsAllowed(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsAllowed(address);

    /// <summary>Whether an absolute address is one.</summary>
    public static bool IsAllowed(Uri address) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address));

    private static bool IsThisMachine(Uri address) => address.IsLoopback || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
