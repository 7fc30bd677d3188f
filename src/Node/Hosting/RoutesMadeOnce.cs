using Microsoft.Extensions.Primitives;

namespace Cordon.Node.Hosting;

/// <summary>The routes of a source. The framework's own sources make and compile theirs anew each time they are asked, which for all routes of a node takes as long as opening its journal.</summary>
internal sealed class RoutesMadeOnce(EndpointDataSource source) : EndpointDataSource
{
    private readonly Lock _making = new();
    private IReadOnlyList<Endpoint>? _made;
    private IChangeToken? _until;

    public override IReadOnlyList<Endpoint> Endpoints
    {
        get
        {
            lock (_making)
            {
                if (_made is null || _until!.HasChanged)
                    (_until, _made) = (source.GetChangeToken(), source.Endpoints);
                return _made;
            }
        }
    }

    public override IChangeToken GetChangeToken() => source.GetChangeToken();
}
