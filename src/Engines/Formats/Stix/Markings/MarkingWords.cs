using System.Text.Json;
using Cordon.Engines.Formats.Stix.Mapping;
using Cordon.Kernel.Markings;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>What a marking definition says about the objects that it marks.</summary>
/// <param name="Tlp">The colour that it is; null when it is none.</param>
/// <param name="Limit">What else it limits.</param>
public sealed record MarkingWords(Tlp? Tlp, Reach Limit)
{
    /// <summary>More identities than this in one release are not understood: each costs a row.</summary>
    public const int MostIdentities = 500;

    private const int HighestLevel = 9;

    private static readonly Dictionary<string, Tlp> Words = Enum.GetValues<Tlp>().ToDictionary(t => t == Kernel.Markings.Tlp.AmberStrict ? "amber+strict" : t.ToString().ToLowerInvariant(), t => t, StringComparer.Ordinal);

    /// <summary>Whether it may keep an object from somebody.</summary>
    public bool Limits => Tlp is not null || Limit != Reach.Everywhere;

    /// <summary>
    /// Reads a definition. Understood are statements, which limit nothing; colours; and the originator's consent of the full profile, by which an object goes to its originator and
    /// whom it was released to only, and which may name a level of classification. Of everything else it is not known whom it keeps out.
    /// </summary>
    /// <param name="definition">An object of the type <c>marking-definition</c>.</param>
    public static MarkingWords Of(StixObject definition)
    {
        if (StixTlp.Of(definition.Id) is { } known)
            return new MarkingWords(known, Reach.Everywhere);
        using var document = JsonDocument.Parse(definition.Json);
        var root = document.RootElement;
        var words = new MarkingWords(null, Reach.Everywhere);
        if (Text(root, "definition_type") is { } type)
            words = words.And(type switch { "statement" => new MarkingWords(null, Reach.Everywhere), "tlp" => First(root), _ => NotUnderstood });
        else if (!root.TryGetProperty("extensions", out _))
            return NotUnderstood;
        if (!root.TryGetProperty("extensions", out var extensions))
            return words;
        return extensions.ValueKind == JsonValueKind.Object ? extensions.EnumerateObject().Aggregate(words, (all, e) => all.And(Extension(e))) : NotUnderstood;
    }

    private static MarkingWords NotUnderstood { get; } = new(null, Reach.Unassessed);

    private MarkingWords And(MarkingWords other) => new(Tlp is null ? other.Tlp : other.Tlp is null || Tlp > other.Tlp ? Tlp : other.Tlp, Limit.And(other.Limit));

    private static MarkingWords First(JsonElement root) =>
        root.TryGetProperty("definition", out var definition) && Text(definition, "tlp") is { } word ? Colour(word == "white" ? "clear" : word) : NotUnderstood;

    private static MarkingWords Colour(string? word) => word is not null && Words.TryGetValue(word.ToLowerInvariant(), out var tlp) ? new MarkingWords(tlp, Reach.Everywhere) : NotUnderstood;

    private static MarkingWords Extension(JsonProperty extension) => extension.Name switch
    {
        StixTlp.Extension => Colour(Text(extension.Value, "tlp_2_0")),
        OwnExtensions.Consent => new MarkingWords(null, Consent(extension.Value)),
        _ => NotUnderstood,
    };

    private static Reach Consent(JsonElement consent)
    {
        if (consent.ValueKind != JsonValueKind.Object || Identity(consent, "originator_ref") is not { } originator)
            return Reach.Unassessed;
        var identities = new List<string> { originator };
        if (consent.TryGetProperty("releasable_to_refs", out var released))
        {
            if (released.ValueKind != JsonValueKind.Array || released.GetArrayLength() > MostIdentities)
                return Reach.Unassessed;
            foreach (var one in released.EnumerateArray())
            {
                if (IdentityOf(one) is not { } identity)
                    return Reach.Unassessed;
                identities.Add(identity);
            }
        }

        return Reach.To(identities).And(Level(consent));
    }

    private static Reach Level(JsonElement consent)
    {
        if (!consent.TryGetProperty("classification", out var classification))
            return Reach.Everywhere;
        return classification.ValueKind == JsonValueKind.Object && classification.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number && level.TryGetInt32(out var number) && number is >= 0 and <= HighestLevel
            ? Reach.Everywhere with { Level = number }
            : Reach.Unassessed;
    }

    private static string? Identity(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? IdentityOf(value) : null;

    private static string? IdentityOf(JsonElement value) => value.ValueKind == JsonValueKind.String && StixId.TryParse(value.GetString(), out var id) && id.Type == "identity" ? id.ToString() : null;

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
