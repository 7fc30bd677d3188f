using Cordon.Engines.Proofs.Witness;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Node.Log;

/// <summary>This node as a witness of partner logs (c2sp.org/tlog-witness): submission and monitoring prefix are both <c>/log/witness</c>.</summary>
internal static class WitnessDoor
{
    private const string Why = "the witness protocol knows its askers by the signature on the checkpoint";

    public static void MapWitness(this IEndpointRouteBuilder routes)
    {
        var witness = routes.MapGroup($"{LogDoor.Prefix}/witness").WithTags(LogDoor.Tag).ForAnybody(Why).DisableAntiforgery();
        witness.MapPost("/add-checkpoint", AddAsync).WithMetadata(new RequestSizeLimitAttribute(AddCheckpointRequest.Longest)).WithSummary("Cosigns a partner's checkpoint that continues the last one (c2sp.org/tlog-witness).");
        witness.MapGet("/{origin}/checkpoint", LastAsync).WithSummary("The checkpoint of a partner that was cosigned last; ORIGIN is the hexadecimal SHA-256 of its name.");
    }

    private static async Task<IResult> AddAsync(HttpRequest request, LogWitness witness, TimeProvider clock, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var answer = await witness.AnswerAsync(body.ToArray(), clock.GetUtcNow(), cancellation);
        return Results.Text(answer.Body, answer.ContentType, statusCode: answer.Status);
    }

    private static async Task<IResult> LastAsync(string origin, WitnessFiles files, CancellationToken cancellation) =>
        origin.Length == 64 && origin.All(char.IsAsciiHexDigitLower) && await files.Store.ReadAsync($"{origin}/checkpoint", cancellation) is { } checkpoint
            ? Results.Bytes(checkpoint, "text/plain; charset=utf-8")
            : Results.NotFound();
}
