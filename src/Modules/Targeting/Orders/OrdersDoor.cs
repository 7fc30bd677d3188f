using System.Text.Json.Nodes;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>Orders for programs of customs and ports that ask by themselves: <c>GET /api/v1/orders</c> gives those without an answer, <c>POST /api/v1/orders/answers</c> takes one.</summary>
internal static class OrdersDoor
{
    private const int AtOnce = 200;

    public static async Task<IResult> GetAsync(TargetingRecords records, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var open = await tables.Orders.AsNoTracking().Where(o => o.Status != (int)OrderStatus.Answered && o.Status != (int)OrderStatus.Replaced).OrderBy(o => o.AcknowledgeBy).Take(AtOnce)
            .Select(o => new { o.Id, o.Message }).ToListAsync(cancellation);
        return Results.Json(new JsonObject { ["orders"] = new JsonArray([.. open.Select(o => new JsonObject { ["order"] = o.Id, ["message"] = JsonNode.Parse(o.Message) })]) });
    }

    public static async Task<IResult> PostAsync(HttpContext http, OrderReports reports, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellation);
        await reports.AnswerAsync(http.User.Actor(), viewer: null, GivenAnswer.Read(body.ToArray(), "body"), OrderWays.Api, cancellation);
        return Results.NoContent();
    }

    /// <summary>The key that verifies orders.</summary>
    public static IResult Key(Issuer issuer) => Results.Text($"{issuer.Signer.Key}\n");
}
