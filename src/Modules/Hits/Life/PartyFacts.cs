using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Life;

/// <summary>What is known of a party that was asked about, and what tells it from another; see docs/adr/pair-of-a-hit.md.</summary>
internal static class PartyFacts
{
    private const string Id = "id";
    private static readonly string[] Names = ["name", "names", "alias", "previousName", "weakAlias"];
    private static readonly string[] NameParts = ["firstName", "secondName", "middleName", "fatherName", "motherName", "lastName"];

    /// <summary>The first name, or what else there is to call the party by.</summary>
    public static string NameOf(HitParty party)
    {
        var given = party.Given;
        if (Names.SelectMany(n => given.GetValueOrDefault(n) ?? []).FirstOrDefault(v => v.Length > 0) is { } name)
            return name;
        var parts = NameParts.SelectMany(n => given.GetValueOrDefault(n) ?? []).ToList();
        return parts.Count > 0 ? string.Join(' ', parts) : given.Values.SelectMany(v => v).FirstOrDefault(v => v.Length > 0) ?? "–";
    }

    /// <summary>Every name that was given, each once, in the order of <see cref="NameOf"/>; the one that the parts make where none was given whole.</summary>
    public static IReadOnlyList<string> NamesOf(HitParty party) =>
        Names.SelectMany(n => Values(party, n)).DistinctBy(Folded).ToList() is { Count: > 0 } names ? names : [NameOf(party)];

    /// <summary>What identifies the pair: the asker's own id of the party where there is one, else all that is known of it; and the entity.</summary>
    public static string PairOf(HitParty party, string entity) =>
        Digest(new JsonObject { ["entity"] = entity, ["party"] = IdOf(party) is { } id ? new JsonObject { [Id] = id } : Facts(party) });

    /// <summary>What changed between two times the party was asked about; empty when the same facts were given, however they were written.</summary>
    public static IReadOnlyList<HitChange> Changes(HitParty before, HitParty now)
    {
        var fields = before.Given.Keys.Concat(now.Given.Keys).Where(f => f != Id).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        return [.. fields.Select(f => Change(f, Values(before, f), Values(now, f))).OfType<HitChange>()];
    }

    private static HitChange? Change(string field, IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var (then, later) = (before.Select(Folded).ToHashSet(), now.Select(Folded).ToHashSet());
        return then.SetEquals(later) ? null : new HitChange(field, [.. before.Where(v => !later.Contains(Folded(v)))], [.. now.Where(v => !then.Contains(Folded(v)))]);
    }

    private static string? IdOf(HitParty party) => Values(party, Id) is [{ } id, ..] ? id : null;

    private static JsonObject Facts(HitParty party)
    {
        var facts = new JsonObject();
        foreach (var field in party.Given.Keys.Select(k => k.ToLowerInvariant()).Distinct())
        {
            if (Values(party, field).Select(Folded).Distinct().Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } values)
                facts[field] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        }

        return facts;
    }

    private static IReadOnlyList<string> Values(HitParty party, string field) =>
        [.. party.Given.Where(g => g.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).SelectMany(g => g.Value).Where(v => !string.IsNullOrWhiteSpace(v))];

    /// <summary>How it is written makes no difference: white space and capitals.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static string Digest(JsonNode node) => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes("cordon/pair/v1\0"), .. CanonicalJson.Of(node)]));
}
