using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;

namespace Cordon.Node.Doors;

/// <summary>For the machinery around a node: is it alive, and can it do its work.</summary>
internal static class HealthDoors
{
    private const string Tag = "Health";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive\n")).WithSummary("Whether the process answers.").WithTags(Tag).ForAnybody("says only that the process answers");
        routes.MapGet("/readyz", Ready).WithSummary("Whether the node can do its work; 503 with the reasons when it cannot.").WithTags(Tag).ForAnybody("says only what the node still needs");
    }

    private static IResult Ready(IEnumerable<IReadiness> modules)
    {
        var missing = modules.SelectMany(m => m.Missing()).ToList();
        var reply = new Readiness(missing.Count == 0, Parts(missing), Parts(modules.SelectMany(m => m.Soon())));
        return Results.Json(reply, statusCode: reply.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static IReadOnlyList<ProblemPart> Parts(IEnumerable<Fault> faults) => [.. faults.Select(f => new ProblemPart(f.Code, f.Where, FaultTexts.Say(f), f.Arguments))];

    private sealed record Readiness(bool Ready, IReadOnlyList<ProblemPart> Reasons, IReadOnlyList<ProblemPart> Soon);
}
