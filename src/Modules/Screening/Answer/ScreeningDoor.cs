using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Replay;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Answer;

/// <summary><c>POST /api/v1/screenings</c> and the receipt of an answer.</summary>
internal static class ScreeningDoor
{
    /// <summary>What "no candidate" means; it is never "clear".</summary>
    public const string NoMatch = "no match in these lists at this time";

    public static async Task<IResult> AskAsync(JsonElement body, HttpContext http, ScreeningRecord screening, CancellationToken cancellation)
    {
        var recorded = await screening.AskAsync(QuestionReader.Read(body), http.User.Actor(), cancellation);
        var reply = JsonSerializer.SerializeToNode(recorded.Answered, StrictJson.Options)!.AsObject();
        reply.Insert(0, "id", recorded.Entry.ToString("D", CultureInfo.InvariantCulture));
        reply.Insert(1, "summary", Summary(recorded));
        reply["receipt"] = new JsonObject
        {
            ["entry"] = recorded.Entry.ToString("D", CultureInfo.InvariantCulture),
            ["opening"] = JsonNode.Parse(recorded.Opening.ToJson()),
            ["proof"] = ReceiptAddress(recorded.Entry),
        };
        return Results.Json(reply, StrictJson.Options, "application/json", StatusCodes.Status201Created);
    }

    public static async Task<IResult> ReceiptAsync(Guid id, Receipts receipts, CancellationToken cancellation) =>
        Results.File(await receipts.OfAsync(id, cancellation), "application/json", $"screening-{id:D}.receipt.json");

    public static string ReceiptAddress(Guid entry) => $"/api/v1/screenings/{entry:D}/receipt";

    private static string Summary(RecordedScreening recorded)
    {
        var matches = recorded.Answered.Answers.Sum(a => a.Candidates.Count(c => c.Match));
        return matches == 0 ? NoMatch : $"{matches} match{(matches == 1 ? "" : "es")} in these lists at this time";
    }
}
