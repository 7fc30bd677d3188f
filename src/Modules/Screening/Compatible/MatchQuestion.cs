using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>A request of <c>/match</c>: query string and body. What it does not know it refuses, since leaving it out could hide a match.</summary>
/// <param name="Asked">The parties, by the caller's keys.</param>
/// <param name="Settings">How they are compared.</param>
/// <param name="Cutoff">Only candidates above it.</param>
/// <param name="Included">Only these lists, when there are any.</param>
/// <param name="Excluded">Not these lists.</param>
/// <param name="ExcludedIds">Entities that are left out: of all answers (empty key), or of one.</param>
internal sealed record MatchQuestion(
    IReadOnlyList<AskedParty> Asked, ScreeningSettings Settings, double Cutoff, IReadOnlyList<string> Included, IReadOnlyList<string> Excluded, ILookup<string, string> ExcludedIds)
{
    private const int MostQueries = 100;
    private const string All = "";

    public static MatchQuestion Read(IQueryCollection query, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("screening.body", ""));
        CheckAlgorithm(query["algorithm"]);
        var asked = new List<AskedParty>();
        var lists = (Included: Texts(query, "include_dataset"), Excluded: Texts(query, "exclude_dataset"));
        var ids = query["exclude_entity_ids"].Select(id => (Key: All, Id: id ?? "")).ToList();
        foreach (var member in body.EnumerateObject())
        {
            switch (member.Name)
            {
                case "queries": asked = Queries(member.Value, ids); break;
                case "weights" or "config": RefuseAny(member); break;
                case "params": Parameters(member.Value, "/params", All, lists.Included, lists.Excluded, ids); break;
                default: throw Unknown(Pointer.To("", member.Name), member.Name);
            }
        }

        if (asked.Count == 0)
            throw new FaultException(Fault.Of("screening.parties.none", "/queries", ("most", MostQueries)));
        var settings = new ScreeningSettings(QueryNumber.Share(query, "threshold") ?? new ScreeningSettings().Threshold, QueryNumber.Whole(query, "limit", 5, 1, 500));
        var cutoff = Math.Min(QueryNumber.Share(query, "cutoff") ?? Screener.LeastShown, settings.Threshold);
        return new MatchQuestion(asked, settings, cutoff, lists.Included, lists.Excluded, ids.ToLookup(i => i.Key, i => i.Id));
    }

    /// <summary>True when the caller wants to see a candidate of a party's answer.</summary>
    public bool Wants(AskedParty party, Candidate candidate) =>
        (candidate.Score > Cutoff || candidate.Match) && !ExcludedIds[All].Contains(candidate.Id) && !ExcludedIds[party.Key].Contains(candidate.Id);

    private static List<AskedParty> Queries(JsonElement queries, List<(string Key, string Id)> ids)
    {
        if (queries.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("screening.body", "/queries"));
        var count = queries.EnumerateObject().Count();
        return count <= MostQueries
            ? QuestionReader.AllOf(queries.EnumerateObject(), q => Query(q.Name, q.Value, ids))
            : throw new FaultException(Fault.Of("screening.parties.many", "/queries", ("count", count), ("most", MostQueries)));
    }

    private static AskedParty Query(string key, JsonElement query, List<(string Key, string Id)> ids)
    {
        var place = Pointer.To("/queries", key);
        if (query.ValueKind != JsonValueKind.Object || !query.TryGetProperty("properties", out var properties))
            throw new FaultException(new Fault("screening.body", place));
        var given = QuestionReader.Properties(properties, $"{place}/properties");
        foreach (var member in query.EnumerateObject())
        {
            switch (member.Name)
            {
                case "id" or "schema" when member.Value.ValueKind == JsonValueKind.String: given[member.Name] = [member.Value.GetString()!]; break;
                case "id" or "schema" when member.Value.ValueKind != JsonValueKind.Null: throw new FaultException(new Fault("screening.value.kind", Pointer.To(place, member.Name)));
                case "id" or "schema" or "properties": break;
                case "params": Parameters(member.Value, $"{place}/params", key, null, null, ids); break;
                default: throw Unknown(Pointer.To(place, member.Name), member.Name);
            }
        }

        return AskedParty.Of(key, given, place);
    }

    /// <summary>What motiva takes in the body because it is too long for an address.</summary>
    private static void Parameters(JsonElement parameters, string place, string key, List<string>? included, List<string>? excluded, List<(string Key, string Id)> ids)
    {
        foreach (var (name, values) in QuestionReader.Properties(parameters, place))
        {
            switch (name)
            {
                case "include_datasets" when included is not null: included.AddRange(values); break;
                case "exclude_datasets" when excluded is not null: excluded.AddRange(values); break;
                case "exclude_entity_ids": ids.AddRange(values.Select(id => (key, id))); break;
                default: throw Unknown(Pointer.To(place, name), name);
            }
        }
    }

    private static void CheckAlgorithm(string? algorithm)
    {
        if (algorithm is not (null or "" or "best") && algorithm != Screener.Algorithm.Name)
            throw new FaultException(Fault.Of("screening.algorithm.unknown", "algorithm", ("algorithm", algorithm)));
    }

    private static void RefuseAny(JsonProperty section)
    {
        if (section.Value.ValueKind == JsonValueKind.Object && section.Value.EnumerateObject().Select(p => p.Name).FirstOrDefault() is { } key)
            throw Unknown($"/{section.Name}{Pointer.To("", key)}", key);
    }

    private static List<string> Texts(IQueryCollection query, string name) => [.. query[name].Select(v => v ?? "")];

    private static FaultException Unknown(string place, string key) => new(Fault.Of("screening.config.unknown", place, ("key", key)));
}
