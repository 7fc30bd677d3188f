using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Checking;

namespace Cordon.Tests.Engines.Formats.Stix;

public sealed class StixCheckerTests
{
    [Fact]
    public void Every_example_of_the_standard_is_valid()
    {
        foreach (var file in StixFiles.Examples())
            Assert.DoesNotContain(StixChecker.Check(File.ReadAllBytes(file), StixLimits.Default), f => f.Refuses);
    }

    /// <summary>The schemas of OASIS say which properties a type has and needs; our tables were written from the text of the standard.</summary>
    [Fact]
    public void The_tables_have_the_properties_that_the_schemas_name_and_need_no_less()
    {
        var compared = 0;
        foreach (var type in StixTypes.Names.Where(n => n != "marking-definition"))
        {
            var schema = StixFiles.Schema(type);
            Assert.NotNull(schema);
            var known = StixTypes.Find(type)!.Properties;
            string[] framing = ["type", "id", "spec_version"];
            Assert.Empty(StixFiles.Properties(schema).Select(p => p.Name).Except(known.Keys).Except(framing));
            Assert.Empty(StixFiles.Needed(schema).Except(known.Values.Where(p => p.Needed).Select(p => p.Name)).Except(framing));
            compared++;
        }

        Assert.True(compared >= 38, $"{compared}");
    }

    [Fact]
    public void Whatever_an_object_needs_and_lacks_is_told_with_its_place()
    {
        var tried = 0;
        foreach (var (file, element) in StixFiles.Objects())
        {
            if (StixFiles.Schema((string)element["type"]!) is not { } schema)
                continue;
            foreach (var needed in StixFiles.Needed(schema).Distinct().Where(element.ContainsKey).ToList())
            {
                var without = element.DeepClone().AsObject();
                without.Remove(needed);
                // An object that says neither version nor creation is of 2.0 or of no time; those are looked at otherwise.
                if (needed is "spec_version")
                    continue;
                var found = StixChecker.Check(StixFiles.Utf8(new JsonObject { ["objects"] = new JsonArray(without) }), StixLimits.Default).Where(f => f.Refuses).ToList();
                Assert.True(found.Exists(f => f.Fault.Where.StartsWith("/objects/0", StringComparison.Ordinal) && (f.Fault.Arguments.GetValueOrDefault("member") == needed || f.Fault.Where.EndsWith(needed, StringComparison.Ordinal))), $"{file}: {element["id"]} without {needed}");
                tried++;
            }
        }

        Assert.True(tried > 500, $"{tried}");
    }

    [Fact]
    public void A_value_of_another_kind_is_told_with_its_place()
    {
        var tried = 0;
        foreach (var (file, element) in StixFiles.Objects())
        {
            if (StixFiles.Schema((string)element["type"]!) is not { } schema || (string?)element["type"] == "marking-definition")
                continue;
            foreach (var (name, _) in StixFiles.Properties(schema).Where(p => element.ContainsKey(p.Name) && (p.Schema["type"] ?? p.Schema["$ref"]) is not null).DistinctBy(p => p.Name))
            {
                var wrong = element.DeepClone().AsObject();
                wrong[name] = element[name] is JsonObject ? 7 : new JsonObject { ["wrong"] = true };
                var found = StixChecker.Check(StixFiles.Utf8(new JsonObject { ["objects"] = new JsonArray(wrong) }), StixLimits.Default);
                Assert.True(found.Any(f => f.Refuses && (f.Fault.Where.StartsWith($"/objects/0/{name}", StringComparison.Ordinal) || f.Fault.Arguments.GetValueOrDefault("member") == name)), $"{file}: {element["id"]} with another {name}");
                tried++;
            }
        }

        Assert.True(tried > 500, $"{tried}");
    }

    [Theory]
    [InlineData("""{"type":"location","latitude":51.9}""", "stix.with", "/latitude")]
    [InlineData("""{"type":"location","name":"somewhere"}""", "stix.one-of", "")]
    [InlineData("""{"type":"location","latitude":91,"longitude":4}""", "stix.kind", "/latitude")]
    [InlineData("""{"type":"report","name":"a","published":"2026-01-01T00:00:00Z","object_refs":[]}""", "stix.empty", "/object_refs")]
    [InlineData("""{"type":"report","name":"a","published":"2026-13-01T00:00:00Z","object_refs":["identity--c23ec194-c155-4a9e-9e10-3b51da3bd974"]}""", "stix.moment", "/published")]
    [InlineData("""{"type":"indicator","pattern":"[a:b = 'c']","pattern_type":"stix","valid_from":"2026-02-01T00:00:00Z","valid_until":"2026-01-01T00:00:00Z"}""", "stix.order", "/valid_until")]
    [InlineData("""{"type":"opinion","opinion":"maybe","object_refs":["identity--c23ec194-c155-4a9e-9e10-3b51da3bd974"]}""", "stix.word", "/opinion")]
    [InlineData("""{"type":"relationship","relationship_type":"Used By","source_ref":"identity--c23ec194-c155-4a9e-9e10-3b51da3bd974","target_ref":"identity--c23ec194-c155-4a9e-9e10-3b51da3bd974"}""", "stix.kind", "/relationship_type")]
    [InlineData("""{"type":"relationship","relationship_type":"uses","source_ref":"sighting--c23ec194-c155-4a9e-9e10-3b51da3bd974","target_ref":"identity--c23ec194-c155-4a9e-9e10-3b51da3bd974"}""", "stix.related", "/source_ref")]
    [InlineData("""{"type":"identity","name":"a","created_by_ref":"location--c23ec194-c155-4a9e-9e10-3b51da3bd974"}""", "stix.reference", "/created_by_ref")]
    [InlineData("""{"type":"identity","name":"a","confidence":101}""", "stix.kind", "/confidence")]
    [InlineData("""{"type":"identity","name":"a","modified":"2025-01-01T00:00:00.000Z"}""", "stix.order", "/modified")]
    [InlineData("""{"type":"identity","name":"a","created":"2026-01-01T00:00:00Z"}""", "stix.milliseconds", "/created")]
    [InlineData("""{"type":"identity","name":"a","granular_markings":[{"selectors":["name"]}]}""", "stix.either", "/granular_markings/0")]
    [InlineData("""{"type":"identity","name":"a","external_references":[{"source_name":"x","hashes":{"SHA-256":"ab"}}]}""", "stix.hash", "/external_references/0/hashes/SHA-256")]
    [InlineData("""{"type":"identity","name":"a","extensions":{"extension-definition--c23ec194-c155-4a9e-9e10-3b51da3bd974":{}}}""", "stix.extension.kind", "/extensions/extension-definition--c23ec194-c155-4a9e-9e10-3b51da3bd974/extension_type")]
    [InlineData("""{"type":"malware","is_family":true}""", "stix.with", "/is_family")]
    [InlineData("""{"type":"observed-data","first_observed":"2026-01-01T00:00:00Z","last_observed":"2026-01-01T00:00:00Z","number_observed":0,"object_refs":["url--c23ec194-c155-4a9e-9e10-3b51da3bd974"]}""", "stix.kind", "/number_observed")]
    public void What_must_not_stand_is_refused_at_its_place(string json, string code, string where)
    {
        var element = JsonNode.Parse(json)!.AsObject();
        element["id"] = $"{element["type"]}--c23ec194-c155-4a9e-9e10-3b51da3bd974";
        element["spec_version"] = "2.1";
        element["created"] ??= "2026-01-01T00:00:00.000Z";
        element["modified"] ??= "2026-01-02T00:00:00.000Z";
        Assert.Contains(StixChecker.Check(StixFiles.Utf8(element), StixLimits.Default), f => f.Refuses && (f.Fault.Code, f.Fault.Where) == (code, where));
    }

    [Fact]
    public void Words_beyond_open_vocabularies_unknown_types_and_colours_of_the_first_version_are_told_and_not_refused()
    {
        const string Bundle = """
            {"objects":[
              {"type":"identity","spec_version":"2.1","id":"identity--c23ec194-c155-4a9e-9e10-3b51da3bd974","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"a","identity_class":"ministry","object_marking_refs":["marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"],"x_more":1},
              {"type":"cargo","spec_version":"2.1","id":"cargo--c23ec194-c155-4a9e-9e10-3b51da3bd974","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z"},
              {"type":"url","spec_version":"2.1","id":"url--c23ec194-c155-5a9e-9e10-3b51da3bd974","value":"https://example.com"}]}
            """;
        var found = StixChecker.Check(Encoding.UTF8.GetBytes(Bundle), StixLimits.Default);
        Assert.DoesNotContain(found, f => f.Refuses);
        Assert.Equal(["stix.id.derived", "stix.property", "stix.tlp.first", "stix.type", "stix.word.open"], found.Select(f => f.Fault.Code).Order(StringComparer.Ordinal));
    }

    /// <summary>By version 5 over the canonical form, as made by another implementation of RFC 9562.</summary>
    [Theory]
    [InlineData("ipv4-addr", """{"value":"198.51.100.3"}""", "28bb3599-77cd-5a82-a950-b5bc3caf07c4")]
    [InlineData("domain-name", """{"value":"example.com"}""", "bedb4899-d24b-5401-bc86-8f6b4cc18ec7")]
    public void Identifiers_of_observables_are_derived_as_others_derive_them(string type, string json, string uuid)
    {
        using var element = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal($"{type}--{uuid}", ObservableIds.Of(type, element.RootElement)?.ToString());
    }
}
