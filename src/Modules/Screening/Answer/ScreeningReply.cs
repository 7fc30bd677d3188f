using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;

namespace Cordon.Modules.Screening.Answer;

/// <summary>What <c>POST /api/v1/screenings</c> says.</summary>
internal static class ScreeningReply
{
    /// <summary>What "no candidate" means; it is never "clear".</summary>
    public const string NoMatch = "no match in these lists at this time";

    public static byte[] Of(RecordedScreening recorded)
    {
        var reply = JsonSerializer.SerializeToNode(recorded.Answered, StrictJson.Options)!.AsObject();
        reply.Insert(0, "id", Id(recorded.Entry));
        reply.Insert(1, "summary", Summary(recorded));
        reply["receipts"] = new JsonArray([.. recorded.Parts.Select(p => (JsonNode)new JsonObject
        {
            ["entry"] = Id(p.Entry),
            ["first"] = p.First,
            ["count"] = p.Count,
            ["opening"] = JsonNode.Parse(p.Opening.ToJson()),
            ["proof"] = ReceiptAddress(p.Entry),
        })]);
        return Encoding.UTF8.GetBytes(reply.ToJsonString(StrictJson.Options));
    }

    public static string ReceiptAddress(Guid entry) => $"/api/v1/screenings/{entry:D}/receipt";

    private static string Id(Guid entry) => entry.ToString("D", CultureInfo.InvariantCulture);

    private static string Summary(RecordedScreening recorded)
    {
        var matches = recorded.Answered.Answers.Sum(a => a.Candidates.Count(c => c.Match));
        return matches == 0 ? NoMatch : $"{matches} match{(matches == 1 ? "" : "es")} in these lists at this time";
    }
}
