using System.Net;
using System.Net.Sockets;
using Cordon.Kernel.Faults;
using Cordon.Node.Configuration;

namespace Cordon.Node.Exercise.Federation;

/// <summary>Where the nodes of the sample federation listen: the one address that the settings name, and the ports after it. They know each other by them, so they are fixed before anything is filled.</summary>
internal static class FederationAddresses
{
    /// <param name="urls">As set: one address of this computer; port 0 takes free ones.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="FaultException"><c>sample.federation.urls</c>, and what a node refuses</exception>
    public static IReadOnlyList<Uri> Of(string urls, int count)
    {
        if (ListenAddresses.Of(urls, null) is not [var first] || first.Port > IPEndPoint.MaxPort - count + 1)
            throw new FaultException(Fault.Of("sample.federation.urls", "urls", ("urls", urls), ("count", count)));
        var ports = first.Port == 0 ? Free(count) : Enumerable.Range(first.Port, count);
        return [.. ports.Select(port => new UriBuilder(first) { Port = port }.Uri)];
    }

    private static List<int> Free(int count)
    {
        var held = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            held.ForEach(one => one.Start());
            return [.. held.Select(one => ((IPEndPoint)one.LocalEndpoint).Port)];
        }
        finally
        {
            held.ForEach(one => one.Dispose());
        }
    }
}
