using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Cordon.Ui.Doors;

/// <summary>How a module declares its routes: <c>routes.MapPost(…).ForPrograms()</c>.</summary>
public static class DoorDeclarations
{
    /// <summary>Anybody may; the reason is read by the test that lists all routes.</summary>
    public static TBuilder ForAnybody<TBuilder>(this TBuilder route, string why)
        where TBuilder : IEndpointConventionBuilder =>
        route.Declare(new DoorDeclaration(Door.Public, why), new AllowAnonymousAttribute());

    public static TBuilder ForPersons<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.Declare(new DoorDeclaration(Door.Person, ""), new AuthorizeAttribute { AuthenticationSchemes = DoorSchemes.Session });

    public static TBuilder ForPrograms<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.Declare(new DoorDeclaration(Door.Program, ""), new AuthorizeAttribute { AuthenticationSchemes = DoorSchemes.ApiKey });

    public static TBuilder ForPersonsAndPrograms<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.Declare(new DoorDeclaration(Door.Either, ""), new AuthorizeAttribute { AuthenticationSchemes = $"{DoorSchemes.ApiKey},{DoorSchemes.Session}" });

    private static TBuilder Declare<TBuilder>(this TBuilder route, params object[] metadata)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint =>
        {
            foreach (var item in metadata)
                endpoint.Metadata.Add(item);
        });
        return route;
    }
}
