using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Targeting.Intake;

/// <summary><c>POST /api/v1/declarations</c>: the body is a file in WCO XML, JSON lines or CSV, told by its first sign.</summary>
internal static class DeclarationsDoor
{
    private const string Name = "declarations";

    public static async Task<IResult> PostAsync(HttpContext http, DeclarationIntake intake, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0)
            throw new FaultException(new Fault("declarations.empty", Name));
        var (lines, replayed) = await intake.TakeInAsync(Name, body.ToArray(), http.User.Actor(), IdempotencyKey.Of(http.Request), cancellation);
        if (replayed)
            http.Response.Headers[IdempotencyKey.Replayed] = "true";
        return Results.Json(Reply(lines), statusCode: StatusCodes.Status201Created);
    }

    private static JsonObject Reply(IReadOnlyList<IntakeLine> lines) => new()
    {
        ["declarations"] = lines.Count,
        ["assessed"] = lines.Count(l => l.Refused is null),
        ["refused"] = lines.Count(l => l.Refused is not null),
        ["forPersons"] = lines.Count(l => l.Proposed is { } proposed && DeclarationState.AsksForPerson(proposed)),
        ["results"] = new JsonArray([.. lines.Where(l => l.Refused is null).Select(l => new JsonObject
        {
            ["declaration"] = l.Row, ["reference"] = l.Reference, ["controlDecision"] = ControlWords.Said(l.Proposed!.Value), ["score"] = l.Score, ["scoreAtMost"] = l.ScoreAtMost,
            ["id"] = l.Id, ["entry"] = l.Entry.ToString("D"), ["about"] = l.Later is { } later ? later.ToString().ToLowerInvariant() : null,
        })]),
        ["rejected"] = new JsonArray([.. lines.Where(l => l.Refused is not null).Select(l => new JsonObject
        {
            ["declaration"] = l.Row, ["code"] = l.Refused!.Code, ["where"] = l.Refused.Where, ["detail"] = FaultTexts.Say(l.Refused.ToFault()), ["id"] = l.Id, ["entry"] = l.Entry.ToString("D"),
        })]),
    };
}
