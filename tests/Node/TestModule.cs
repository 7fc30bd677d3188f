using Cordon.Kernel.Faults;
using Cordon.Node;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Cordon.Tests.Node;

/// <summary>A module as any other, with doors that go wrong in every way.</summary>
internal static class TestModule
{
    public sealed record Body(IReadOnlyList<Part> Parts);

    public sealed record Part(int Number);

    public sealed class Switch : IReadiness
    {
        public Fault? Fault { get; set; }

        public IReadOnlyList<Fault> Missing() => Fault is { } fault ? [fault] : [];
    }

    public static Module Of(CapturedLog log) => new("Test", (services, _) => Add(services, log), Map);

    private static void Add(IServiceCollection services, CapturedLog log)
    {
        services.AddSingleton<ILoggerProvider>(log);
        // As slow as passwords must be in earnest, as fast as tests want to be.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        services.AddSingleton<Switch>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<Switch>());
        services.AddSingleton(new FaultStatus("test.conflict", StatusCodes.Status409Conflict));
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/test/fails", string (string secret) => throw new InvalidOperationException($"failed on {secret}")).ForPrograms("lists.see");
        routes.MapGet("/api/v1/test/refuses", string () => throw new FaultException(Fault.Of("file.missing", "/parties/0/name"))).ForPrograms("lists.see");
        routes.MapGet("/api/v1/test/conflicts", string () => throw new FaultException(new Fault("test.conflict"))).ForPrograms("lists.see");
        routes.MapPost("/api/v1/test/reads", (Body body) => body.Parts.Count).ForPrograms("lists.see");
        routes.MapGet("/test/person", (HttpContext http) => http.User.Identity!.Name).ForPersons("overview.see");
        routes.MapGet("/test/fresh", () => "fresh").ForPersons("overview.see").AfterStepUp();
        routes.MapPost("/test/fresh", () => "fresh").ForPersons("overview.see").AfterStepUp();
        routes.MapPost("/test/person", () => "done").ForPersons("overview.see");
    }
}
