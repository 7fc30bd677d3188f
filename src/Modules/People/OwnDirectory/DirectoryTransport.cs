namespace Cordon.Modules.People.OwnDirectory;

/// <summary>The node's own way to the directory: https, whatever address the directory's documents name, and no redirections.</summary>
internal sealed class DirectoryTransport(PlainLoopback? plain) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    public static bool IsAllowed(Uri? address, PlainLoopback? plain) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (plain is not null && address is { IsLoopback: true, Scheme: "http" }));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsAllowed(request.RequestUri, plain) ? base.SendAsync(request, cancellationToken) : throw new HttpRequestException("the directory names an address that is not https");
}
