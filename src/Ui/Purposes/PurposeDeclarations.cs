using Microsoft.AspNetCore.Builder;

namespace Cordon.Ui.Purposes;

/// <summary>How a module declares routes to restricted content.</summary>
public static class PurposeDeclarations
{
    /// <summary>Only for somebody who has said what for; see <see cref="AsksPurposeAttribute"/>.</summary>
    public static TBuilder AsksPurpose<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new AsksPurposeAttribute()));
        return route;
    }
}
