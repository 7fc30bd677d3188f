using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>
/// <c>POST /match/{dataset}</c> as clients of yente use it. Each batch is one recorded screening; its entries are named in the header <c>x-cordon-entry</c>,
/// and its receipts are fetched like any other.
/// </summary>
internal static class MatchDoor
{
    private const int MostSearched = 500;

    public static async Task<IResult> MatchAsync(
        string dataset, JsonElement body, HttpContext http, ListsInForce lists, ScreeningRecord screening, CancellationToken cancellation)
    {
        // Refuses what would be read in two ways: a name that stands twice, half a character.
        CanonicalJson.Of(body);
        var snapshot = await lists.NowAsync(cancellation);
        var question = MatchQuestion.Read(http.Request.Query, body);
        var scope = DatasetScope.Of(dataset, question.Included, question.Excluded, snapshot);
        var fit = new EntityFit(http.Request.Query, snapshot);
        // As many more are searched as may be left out, so that what is left out takes no place away.
        var searched = fit.IsEverything ? Math.Min(MostSearched, question.Settings.Limit + question.ExcludedIds.Sum(k => k.Count())) : MostSearched;
        var recorded = await screening.AskAsync(
            new Question(question.Asked, question.Settings with { Limit = searched }), snapshot, scope, http.User.Actor(), null, cancellation);
        http.Response.Headers["x-batch-size"] = question.Asked.Count.ToString(CultureInfo.InvariantCulture);
        http.Response.Name(recorded);
        var responses = question.Asked.Select((asked, i) => KeyValuePair.Create(asked.Key, (JsonNode?)Response(asked, Shown(asked, recorded.Answered.Answers[i]), snapshot)));
        return Results.Json(new JsonObject { ["responses"] = new JsonObject(responses), ["limit"] = question.Settings.Limit });

        List<Candidate> Shown(AskedParty asked, PartyAnswer answer) =>
            [.. answer.Candidates.Where(c => question.Wants(asked, c) && fit.Fits(snapshot.Find(c.Id)!)).Take(question.Settings.Limit)];
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
        var entity = FtmEntity.Of(snapshot.Find(candidate.Id)!, snapshot);
        entity["score"] = candidate.Score;
        entity["match"] = candidate.Match;
        entity["explanations"] = new JsonObject(candidate.Findings.DistinctBy(f => f.Feature).Select(f => KeyValuePair.Create(f.Feature, (JsonNode?)new JsonObject
        {
            ["score"] = f.Score, ["detail"] = f.Detail, ["query"] = f.Query, ["candidate"] = f.Listed,
        })));
        return entity;
    }
}
