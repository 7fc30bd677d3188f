using Microsoft.AspNetCore.Builder;

namespace Cordon.Ui.Doors;

/// <summary>How a module declares its routes: <c>routes.MapPost(…).ForPrograms("screening.ask")</c>.</summary>
public static class DoorDeclarations
{
    /// <summary>Anybody may; the reason is read by the test that lists all routes.</summary>
    public static TBuilder ForAnybody<TBuilder>(this TBuilder route, string why)
        where TBuilder : IEndpointConventionBuilder =>
        route.Declare(new ForAnybodyAttribute(why));

    /// <summary>A person whose duties have the permission.</summary>
    public static TBuilder ForPersons<TBuilder>(this TBuilder route, string permission)
        where TBuilder : IEndpointConventionBuilder => route.Declare(new DoorAttribute(Door.Person, permission));

    /// <summary>A program whose key has the permission.</summary>
    public static TBuilder ForPrograms<TBuilder>(this TBuilder route, string permission)
        where TBuilder : IEndpointConventionBuilder => route.Declare(new DoorAttribute(Door.Program, permission));

    /// <summary>Either, with the permission.</summary>
    public static TBuilder ForPersonsAndPrograms<TBuilder>(this TBuilder route, string permission)
        where TBuilder : IEndpointConventionBuilder => route.Declare(new DoorAttribute(Door.Either, permission));

    /// <summary>Only for a person who showed a few minutes ago that it is them; see <see cref="AfterStepUpAttribute"/>.</summary>
    public static TBuilder AfterStepUp<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.Declare(new AfterStepUpAttribute());

    private static TBuilder Declare<TBuilder>(this TBuilder route, object metadata)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(metadata));
        return route;
    }
}
