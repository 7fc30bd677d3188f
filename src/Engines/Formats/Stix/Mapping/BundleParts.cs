using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>Objects of one record, as they are put together: each with its identifier, moments, maker and markings.</summary>
internal sealed class BundleParts
{
    private readonly SharedRecord _record;
    private readonly JsonArray _markings;
    private readonly List<JsonObject> _objects = [];

    public BundleParts(SharedRecord record, bool consent)
    {
        _record = record;
        Author = StixAuthority.IdOf(record.Handling.Originator);
        ConsentId = Id("marking-definition", $"consent/{Told(record.Handling)}");
        _markings = consent ? [StixTlp.IdOf(record.Handling.Tlp), ConsentId] : [StixTlp.IdOf(record.Handling.Tlp)];
        Raw(JsonNode.Parse(StixTlp.Definition(record.Handling.Tlp))!.AsObject());
        Add(Identity(record.Handling.Originator, "organization"), Author);
    }

    public string Author { get; }

    public string ConsentId { get; }

    public IReadOnlyList<JsonObject> Objects => _objects;

    public static JsonObject Identity(string name, string sort) => new() { ["type"] = "identity", ["name"] = name, ["identity_class"] = sort };

    /// <summary>An identifier that the same record gets again.</summary>
    public string Id(string type, string name) => StixAuthority.Named(type, $"cordon/stix/1\n{_record.Handling.Originator}/{_record.Reference}\n{type}\n{name}").ToString();

    /// <summary>Everything that a consent says: one that says otherwise is another, or who holds the first would go on by it.</summary>
    private static string Told(SharedHandling handling) => string.Join(
        '\n', handling.Originator, handling.Tlp, handling.Purpose, handling.LegalBasis, string.Join(',', handling.ReleasableTo.Order(StringComparer.Ordinal)), handling.Expires, handling.Classification is { Level: > 0 } level ? $"{level.Level} {level.Marking}" : "");

    /// <summary>Adds an object with everything that all have; returns its identifier.</summary>
    public string Add(JsonObject made, string? id = null)
    {
        var type = (string)made["type"]!;
        made["spec_version"] = "2.1";
        made["id"] = id ??= Id(type, made.ToJsonString());
        made["created"] = StixMoment.Write(_record.Made);
        made["modified"] = StixMoment.Write(_record.Changed);
        made["created_by_ref"] = Author;
        made["object_marking_refs"] = _markings.DeepClone();
        _objects.Add(made);
        return id;
    }

    /// <summary>Adds an object as it is.</summary>
    public void Raw(JsonObject made) => _objects.Add(made);

    public string Bundle() => new JsonObject { ["type"] = "bundle", ["id"] = Id("bundle", StixMoment.Write(_record.Changed)), ["objects"] = new JsonArray([.. _objects.DistinctBy(o => (string)o["id"]!)]) }.ToJsonString();
}
