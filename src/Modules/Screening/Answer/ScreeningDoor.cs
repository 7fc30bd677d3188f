using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Replay;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Answer;

/// <summary><c>POST /api/v1/screenings</c> and the receipt of an answer.</summary>
internal static class ScreeningDoor
{
    private const string Door = "POST /api/v1/screenings";

    public static async Task<IResult> AskAsync(JsonElement body, HttpContext http, ScreeningRecord screening, RepeatedRequests replies, CancellationToken cancellation)
    {
        var canonical = CanonicalJson.Of(body);
        var question = QuestionReader.Read(body);
        var actor = http.User.Actor();
        var (reply, replayed) = await replies.OnceAsync(Door, actor, IdempotencyKey.Of(http.Request), canonical, remember => screening.AskAsync(question, actor, remember, cancellation), cancellation);
        if (replayed)
            http.Response.Headers[IdempotencyKey.Replayed] = "true";
        http.Response.StatusCode = StatusCodes.Status201Created;
        return Results.Bytes(reply, "application/json");
    }

    public static async Task<IResult> ReceiptAsync(Guid id, HttpContext http, Receipts receipts, IRestrictedReads reads, NodeIdentity node, CancellationToken cancellation)
    {
        var receipt = await receipts.OfAsync(id, http.User, cancellation);
        await reads.NoteAsync(http.User, "screening-receipt", id.ToString("D"));
        return Results.File(receipt, "application/json", node.FileName($"screening-{id:D}.receipt.json"));
    }
}
