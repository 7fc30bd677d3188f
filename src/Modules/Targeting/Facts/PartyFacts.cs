using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What is known of a declared party. Whom nobody can name has no score: rules that ask for one say that they cannot tell.</summary>
internal static class PartyFacts
{
    public static JsonObject Of(ResolvedParty party, PartyResolution resolution, IReadOnlySet<string>? informed, DeclarationHistory? history)
    {
        var facts = new JsonObject
        {
            ["role"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(party.Declared.Role.ToString()),
            ["number"] = party.Declared.Number ?? "",
            ["country"] = party.Country ?? "",
            ["resolved"] = party.Name is not null,
            ["addressStated"] = party.Address is not null,
        };
        if (history is not null && Marks.KeyOf(party.Declared) is { } key && history.KnownFor.TryGetValue(key, out var days))
            facts["knownFor"] = days;
        if (party.Name is not { } name)
            return facts;
        var best = party.Matches.Count > 0 ? party.Matches[0] : null;
        facts["name"] = name;
        facts["score"] = best is null ? 0 : Math.Round(best.Comparison.Score, 4);
        facts["listed"] = best is null ? "" : Called(best);
        facts["list"] = best is null ? "" : resolution.Listed(best).Dataset;
        facts["effect"] = best is null ? "" : EffectOf(resolution.Listed(best));
        facts["forwarder"] = WordLists.Says("forwarder", name);
        facts["military"] = WordLists.Says("military", name);
        facts["freeZone"] = WordLists.Says("freeZone", name) || (party.Address is { } address && WordLists.Says("freeZone", address));
        if (resolution.IsListedAddress(party.Address) is { } shares)
            facts["sharesListedAddress"] = shares;
        if (informed is not null)
            facts["informed"] = informed.Contains(name.ToUpperInvariant());
        return facts;
    }

    /// <summary>The name that agreed, with that by which the entity is known where it is another.</summary>
    private static string Called(PartyMatch match) =>
        match.Comparison.MatchedName?.Text is { } name && name != match.Party.Caption ? $"{name} ({match.Party.Caption})" : match.Party.Caption;

    /// <summary>What a listing brings with it, as far as the list itself says so. What it does not say is unknown, and unknown is not harmless.</summary>
    private static string EffectOf(ListedEntity entity) => entity.Dataset switch
    {
        Datasets.JapanEndUsers => "endUserNotice",
        _ when entity.Measures.Any(m => m.Contains("licen", StringComparison.OrdinalIgnoreCase)) => "licenceRequirement",
        _ when entity.Measures.Any(m => m.Contains("freez", StringComparison.OrdinalIgnoreCase) || m.Contains("block", StringComparison.OrdinalIgnoreCase)) => "freeze",
        _ => "unknown",
    };
}
