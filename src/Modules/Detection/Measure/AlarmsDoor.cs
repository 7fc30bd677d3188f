using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Replies;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Forms;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Detection.Measure;

/// <summary><c>POST /api/v1/alarms?name=…&amp;reference=…</c>: the body is the file of the instrument as it is, the rest stands in the address.</summary>
internal static class AlarmsDoor
{
    private static readonly string[] Known = ["name", "subject", "reference", "place", "instrument", "atContact", "atOneMetre", "neutrons", "contamination"];

    private const string Door = "alarms";

    public static async Task<IResult> PostAsync(HttpContext http, AlarmIntake intake, DetectionRecords records, TimeProvider clock, CancellationToken cancellation)
    {
        var query = http.Request.Query;
        if (query.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
            throw new FaultException(Fault.Of("detection.query", unknown, ("known", string.Join(", ", Known))));
        string? Of(string key) => query[key] is [{ } one] ? one : query[key].Count == 0 ? null : throw new FaultException(Fault.Of("detection.query", key, ("known", string.Join(", ", Known))));
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0)
            throw new FaultException(Fault.Of("detection.file", "body", ("most", SpectrumJudge.Largest >> 20)));
        var (door, key) = ($"{http.User.Actor()} {Door}", IdempotencyKey.Of(http.Request));
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(http.Request.QueryString.Value ?? ""), .. body.ToArray()]);
        if (key is not null && await records.FindReplyAsync(door, key, hash, cancellation) is { } before)
        {
            http.Response.Headers[IdempotencyKey.Replayed] = "true";
            return Results.Json(JsonNode.Parse(before), statusCode: StatusCodes.Status201Created);
        }

        var form = new AlarmForm { Subject = Of("subject"), Reference = Of("reference"), Place = Of("place"), Instrument = Of("instrument") };
        var safety = new SafetyForm { AtContact = Of("atContact"), AtOneMetre = Of("atOneMetre"), Neutrons = Of("neutrons"), Contamination = Of("contamination") };
        JsonObject? reply = null;
        await intake.RaiseAsync(http.User.Actor(), form, safety, UploadedFile.NameOf(Of("name") ?? "spectrum", SpectrumJudge.Largest), body.ToArray(), AlarmSource.Program, async (open, alarm, unread) =>
        {
            reply = Said(alarm, unread);
            if (key is not null)
                await open.RememberAsync(new Reply(door, key, hash, Encoding.UTF8.GetBytes(reply.ToJsonString()), DetectionRecords.RetentionOf(alarm.Id), Instant.Now(clock) + IdempotencyKey.Remembered));
        }, cancellation);
        return Results.Json(reply, statusCode: StatusCodes.Status201Created);
    }

    private static JsonObject Said(Alarm alarm, Fault? unread) => new()
    {
        ["id"] = alarm.Id,
        ["status"] = alarm.Status.ToString().ToLowerInvariant(),
        ["next"] = FormWords.Key(NextSteps.Of(alarm)),
        ["outcome"] = alarm.Decision?.Outcome.ToString(),
        ["safety"] = alarm.LastSafety?.Answer.ToString(),
        ["goods"] = alarm.Match is { } match ? new JsonObject { ["declaration"] = match.Declaration, ["verdict"] = match.Verdict.ToString() } : null,
        ["findings"] = new JsonArray([.. alarm.Findings.Select(f => new JsonObject
        {
            ["measurements"] = new JsonArray([.. f.Measurements.Select(m => JsonValue.Create(m))]), ["outcome"] = f.Outcome, ["reasons"] = new JsonArray([.. f.Reasons.Select(r => JsonValue.Create(r))]), ["unknown"] = f.Unknown,
            ["nuclides"] = new JsonArray([.. f.Nuclides.Select(n => new JsonObject { ["name"] = n.Name, ["probability"] = n.Probability })]),
        })]),
        ["unread"] = unread is null ? null : new JsonObject { ["code"] = unread.Code, ["where"] = unread.Where, ["detail"] = FaultTexts.Say(unread) },
    };
}
