using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>
/// <c>POST /match/{dataset}</c> as clients of yente use it. Each batch is one recorded screening; its entry is named in the header <c>x-cordon-entry</c>,
/// and its receipt is fetched like any other.
/// </summary>
internal static class MatchDoor
{
    private const int MostQueries = 100;
    private const int MostExcluded = 50;

    public static async Task<IResult> MatchAsync(string dataset, JsonElement body, HttpContext http, ListsInForce lists, ScreeningRecord screening, CancellationToken cancellation)
    {
        try
        {
            var snapshot = await lists.NowAsync(cancellation);
            var scope = DatasetScope.Of(dataset, http.Request.Query, snapshot);
            CheckAlgorithm(http.Request.Query["algorithm"], body);
            var settings = Settings(http.Request.Query);
            var excluded = http.Request.Query["exclude_entity_ids"].Take(MostExcluded).ToHashSet(StringComparer.Ordinal);
            var asked = Queries(body);
            // More are searched than shown, so that what is excluded leaves no gap.
            var recorded = await screening.AskAsync(new Question(asked, settings with { Limit = Math.Min(500, (settings.Limit * 4) + excluded.Count) }), http.User.Actor(), cancellation);
            http.Response.Headers["x-batch-size"] = asked.Count.ToString(CultureInfo.InvariantCulture);
            http.Response.Headers["x-cordon-entry"] = recorded.Entry.ToString("D", CultureInfo.InvariantCulture);
            bool Wanted(Candidate c) => scope.Has(c.Dataset) && !excluded.Contains(c.Id) && !http.Request.Query["exclude_schema"].Contains(FtmEntity.SchemaOf(snapshot.Find(c.Id)!.Party.Kind));
            var responses = new JsonObject(asked.Select((a, i) => KeyValuePair.Create(a.Key, (JsonNode?)Response(a, [.. recorded.Answered.Answers[i].Candidates.Where(Wanted).Take(settings.Limit)], snapshot))));
            return Results.Json(new JsonObject { ["responses"] = responses, ["limit"] = settings.Limit });
        }
        catch (FaultException refused)
        {
            return Detail(refused.Fault);
        }
    }

    /// <summary>Errors as those clients expect them.</summary>
    public static IResult Detail(Fault fault) => Results.Json(
        new { detail = fault.ToString() },
        statusCode: fault.Code switch
        {
            "screening.dataset.unknown" or "screening.entity.unknown" => StatusCodes.Status404NotFound,
            "screening.lists.missing" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        });

    private static ScreeningSettings Settings(IQueryCollection query)
    {
        var settings = new ScreeningSettings { Limit = Math.Max(1, DatasetScope.Number(query, "limit", 5, 500)) };
        return double.TryParse(query["threshold"], NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold) ? settings with { Threshold = threshold } : settings;
    }

    private static void CheckAlgorithm(string? algorithm, JsonElement body)
    {
        if (algorithm is not (null or "" or "best") && algorithm != Screener.Algorithm.Name)
            throw new FaultException(Fault.Of("screening.algorithm.unknown", "algorithm", ("algorithm", algorithm)));
        foreach (var section in new[] { "config", "weights" })
        {
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty(section, out var values) && values.ValueKind == JsonValueKind.Object
                && values.EnumerateObject().Select(p => p.Name).FirstOrDefault() is { } key)
                throw new FaultException(Fault.Of("screening.config.unknown", $"/{section}/{key}", ("key", key)));
        }
    }

    private static List<AskedParty> Queries(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("queries", out var queries) || queries.ValueKind != JsonValueKind.Object || !queries.EnumerateObject().Any())
            throw new FaultException(Fault.Of("screening.parties.none", "/queries", ("most", MostQueries)));
        var count = queries.EnumerateObject().Count();
        if (count > MostQueries)
            throw new FaultException(Fault.Of("screening.parties.many", "/queries", ("count", count), ("most", MostQueries)));
        return [.. queries.EnumerateObject().Select(q => Query(q.Name, q.Value))];
    }

    private static AskedParty Query(string key, JsonElement query)
    {
        var place = $"/queries/{key}";
        if (query.ValueKind != JsonValueKind.Object || !query.TryGetProperty("properties", out var properties))
            throw new FaultException(new Fault("screening.body", place));
        var given = QuestionReader.Properties(properties, $"{place}/properties");
        if (query.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            given["id"] = [id.GetString()!];
        if (query.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String)
            given["schema"] = [schema.GetString()!];
        return AskedParty.Of(key, given, place);
    }

    private static JsonObject Response(AskedParty asked, List<Candidate> candidates, ListsSnapshot snapshot) => new()
    {
        ["status"] = 200,
        ["total"] = new JsonObject { ["value"] = candidates.Count(c => c.Match), ["relation"] = "eq" },
        ["query"] = new JsonObject
        {
            ["id"] = asked.Party.Id,
            ["schema"] = FtmEntity.SchemaOf(asked.Party.Kind),
            ["properties"] = new JsonObject(asked.Given.Where(g => g.Key is not ("id" or "schema")).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonArray([.. Normal(g.Key, g.Value, asked).Select(v => (JsonNode)v!)])))),
        },
        ["results"] = new JsonArray([.. candidates.Select(c => (JsonNode)Scored(c, snapshot))]),
    };

    /// <summary>Countries are given back as the codes they were understood as.</summary>
    private static IReadOnlyList<string> Normal(string property, IReadOnlyList<string> values, AskedParty asked) =>
        property is "country" or "nationality" or "citizenship" or "jurisdiction" or "flag" && asked.Party.Countries.Count == values.Count ? asked.Party.Countries : values;

    private static JsonObject Scored(Candidate candidate, ListsSnapshot snapshot)
    {
        var entity = FtmEntity.Of(snapshot.Find(candidate.Id)!, snapshot.Lists.Values.FirstOrDefault(l => l.Dataset == candidate.Dataset));
        entity["score"] = candidate.Score;
        entity["match"] = candidate.Match;
        entity["explanations"] = new JsonObject(candidate.Findings.DistinctBy(f => f.Feature).Select(f => KeyValuePair.Create(f.Feature, (JsonNode?)new JsonObject
        {
            ["score"] = f.Score, ["detail"] = f.Detail, ["query"] = f.Query, ["candidate"] = f.Listed,
        })));
        return entity;
    }
}
