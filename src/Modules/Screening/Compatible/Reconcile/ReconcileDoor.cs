using System.Text.Json.Nodes;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible.Reconcile;

/// <summary>
/// The Reconciliation Service API 0.2 (W3C community group), by which OpenRefine compares a table with the lists. Each batch is one recorded
/// screening, as at every other door.
/// </summary>
internal static class ReconcileDoor
{
    public static async Task<IResult> ReconcileAsync(
        string dataset, HttpContext http, ListsInForce lists, ScreeningRecord screening, CancellationToken cancellation)
    {
        var snapshot = await lists.NowAsync(cancellation);
        var scope = DatasetScope.Of(dataset, [], [], snapshot);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancellation) : null;
        if ((form?["queries"] ?? http.Request.Query["queries"]) is [{ } queries])
            return await AnswerAsync(ReconcileQueries.Read(queries), http, snapshot, scope, screening, cancellation);
        return (form?["extend"] ?? http.Request.Query["extend"]) is [{ } extend]
            ? Results.Json(DataExtension.Of(extend, snapshot, scope))
            : Results.Json(Manifest(dataset, http.Request));
    }

    private static async Task<IResult> AnswerAsync(
        List<(AskedParty Party, int Limit)> asked, HttpContext http, ListsSnapshot snapshot, HashSet<string> scope, ScreeningRecord screening, CancellationToken cancellation)
    {
        var question = new Question([.. asked.Select(a => a.Party)], new ScreeningSettings(Limit: asked.Max(a => a.Limit)));
        var recorded = await screening.AskAsync(question, snapshot, scope, http.User.Actor(), null, cancellation);
        http.Response.Name(recorded);
        return Results.Json(new JsonObject(asked.Select((a, i) => KeyValuePair.Create(a.Party.Key, (JsonNode?)new JsonObject
        {
            ["result"] = new JsonArray([.. recorded.Answered.Answers[i].Candidates.Take(a.Limit).Select(c => (JsonNode)Result(c, snapshot))]),
        }))));
    }

    private static JsonObject Result(Candidate candidate, ListsSnapshot snapshot)
    {
        var schema = FtmEntity.SchemaOf(snapshot.Find(candidate.Id)!.Party.Kind);
        return new JsonObject
        {
            ["id"] = candidate.Id,
            ["name"] = candidate.Caption,
            ["description"] = $"{candidate.Dataset}: {string.Join("; ", candidate.Findings.Select(f => f.Detail))}",
            ["type"] = new JsonArray(FtmWords.Json((schema, FtmWords.NameOf(FtmWords.Types, schema)))),
            // That API counts to a hundred.
            ["score"] = Math.Round(candidate.Score * 100, 2),
            ["match"] = candidate.Match,
            ["features"] = new JsonArray([.. candidate.Findings.DistinctBy(f => f.Feature).Select(f => (JsonNode)new JsonObject { ["id"] = f.Feature, ["value"] = f.Score })]),
        };
    }

    private static JsonObject Manifest(string dataset, HttpRequest request)
    {
        var node = $"{request.Scheme}://{request.Host}";
        var service = $"{node}/reconcile/{Uri.EscapeDataString(dataset)}";
        JsonObject Service(string path) => new() { ["service_url"] = service, ["service_path"] = path };
        return new JsonObject
        {
            ["versions"] = new JsonArray("0.2"),
            ["name"] = $"Cordon: {dataset}",
            ["identifierSpace"] = $"{node}/entities/",
            ["schemaSpace"] = "https://followthemoney.tech/explorer/",
            ["view"] = new JsonObject { ["url"] = $"{node}/entities/{{{{id}}}}" },
            ["defaultTypes"] = FtmWords.Json(FtmWords.Types),
            ["batchSize"] = ReconcileQueries.Most,
            ["suggest"] = new JsonObject { ["entity"] = Service("/suggest/entity"), ["type"] = Service("/suggest/type"), ["property"] = Service("/suggest/property") },
            ["extend"] = new JsonObject { ["propose_properties"] = Service("/extend/property"), ["property_settings"] = new JsonArray() },
        };
    }
}
