using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Standing.Read;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Standing.Register;

/// <summary><c>/api/v1/parties</c>: registers parties for continuous screening, takes them off, and says how they stand.</summary>
internal static class PartiesDoor
{
    /// <summary>Registers 1 to 1,000 parties, each with an id of the caller's own.</summary>
    public static async Task<IResult> PutAsync(JsonElement body, HttpContext http, Registration registration, CancellationToken cancellation)
    {
        if (body.ValueKind == JsonValueKind.Object && body.EnumerateObject().FirstOrDefault(m => m.Name is not ("party" or "parties")) is { Value.ValueKind: not JsonValueKind.Undefined } other)
            throw new FaultException(Fault.Of("screening.config.unknown", Pointer.To("", other.Name), ("key", other.Name)));
        var question = QuestionReader.Read(body);
        var actor = http.User.Actor();
        var recorded = await registration.RegisterAsync(question.Parties, actor.ToString(), actor, cancellation);
        return Results.Json(new { given = question.Parties.Count, registered = recorded }, statusCode: StatusCodes.Status202Accepted);
    }

    public static async Task<IResult> DeleteAsync(string id, HttpContext http, Registration registration, CancellationToken cancellation)
    {
        await registration.WithdrawAsync(id, http.User.Actor(), cancellation);
        return Results.NoContent();
    }

    public static async Task<IResult> GetAsync(string id, StandingReader reader, CancellationToken cancellation) => Results.Json(await reader.PartyAsync(id, cancellation), StrictJson.Options);

    public static async Task<IResult> StateAsync(StandingReader reader, CancellationToken cancellation)
    {
        var state = await reader.StateAsync(cancellation);
        return Results.Json(new { state.Registered, state.Waiting, state.Matching, state.Pairs, state.Lists, state.Working, trouble = state.Trouble?.ToString() }, StrictJson.Options);
    }
}
