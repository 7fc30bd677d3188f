using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Checking;
using Cordon.Engines.Formats.Stix.Mapping;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Stix;

public sealed class RecordMappingTests
{
    private static readonly string[] Words = ["pump", "Corvale Tools", "seal \"7\"", "Ünïcode ✓", "a\nb", "x"];
    private static readonly Gen<string> Word = Gen.Int[0, 5].Select(i => Words[i]);
    private static readonly Gen<string?> Perhaps = Gen.OneOf(Gen.Const((string?)null), Word.Select(w => (string?)w));
    private static readonly Gen<Instant> Moment = Gen.Long[1_600_000_000_000, 1_900_000_000_000].Select(ms => new Instant(ms * 1000));

    private static readonly Gen<SharedRecord> Records =
        from reference in Word
        from title in Word
        from story in Gen.OneOf(Gen.Const(""), Word)
        from made in Moment
        from tlp in Gen.Enum<Tlp>()
        from to in Word.Array[0, 2]
        from expires in Gen.Bool
        from parties in Gen.Select(Word, Perhaps).Array[0, 4]
        from places in Gen.Select(Word, Gen.Bool).Array[0, 3]
        from moments in Gen.Select(Moment, Word).Array[0, 3]
        from items in Gen.Select(Word, Word.Array[0, 3], Perhaps, Perhaps).Array[0, 3]
        from consignments in Gen.Select(Word, Perhaps, Perhaps).Array[0, 2]
        from licences in Gen.Select(Word, Perhaps, Gen.Bool).Array[0, 2]
        from seals in Gen.Select(Word, Word, Moment).Array[0, 2]
        from detections in Gen.Select(Moment, Word.Array[0, 2], Perhaps).Array[0, 2]
        select new SharedRecord
        {
            Reference = reference, Title = title, Story = story, Made = made, Changed = made + TimeSpan.FromHours(1),
            Handling = new SharedHandling("arvonia", tlp, "export control", "Act 12", [.. to.Distinct().Where(t => t != "arvonia")], expires ? made : null),
            Parties = [.. parties.Select(p => new SharedParty(p.Item1, "organization", p.Item2)).Distinct()],
            Places = [.. places.Select(p => new SharedPlace(p.Item1, "NL", p.Item2 ? 51.95 : null, p.Item2 ? 4.14 : null)).Distinct()],
            Moments = [.. moments.Select(m => new SharedMoment(m.Item1, m.Item2))],
            Items = [.. items.Select(i => new SharedItem(i.Item1, i.Item2, i.Item3, i.Item4)).DistinctBy(i => JsonSerializer.Serialize(i))],
            Consignments = [.. consignments.Select(c => new SharedConsignment(c.Item1, c.Item2, c.Item3)).Distinct()],
            Licences = [.. licences.Select(l => new SharedLicence(l.Item1, l.Item2, l.Item3 ? made : null)).Distinct()],
            Seals = [.. seals.Select(s => new SharedSeal(s.Item1, s.Item2, s.Item3)).Distinct()],
            Detections = [.. detections.Select(d => new SharedDetection(d.Item1, d.Item2, d.Item3)).DistinctBy(d => JsonSerializer.Serialize(d))],
        };

    [Fact]
    public void In_full_everything_comes_back_as_it_went() => Records.Sample(record =>
    {
        var bundle = Encoding.UTF8.GetBytes(RecordExport.Write(record, StixProfile.Full));
        Assert.Equal(Text(record), Text(RecordImport.Read(bundle, StixLimits.Default)));
    }, iter: 300);

    [Fact]
    public void Both_profiles_are_valid_carry_their_colour_and_are_the_same_again() => Records.Sample(record =>
    {
        foreach (var profile in Enum.GetValues<StixProfile>())
        {
            var bundle = RecordExport.Write(record, profile);
            Assert.Equal(bundle, RecordExport.Write(record, profile));
            Assert.Empty(StixChecker.Check(Encoding.UTF8.GetBytes(bundle), StixLimits.Default));
            var objects = StixReader.Read(Encoding.UTF8.GetBytes(bundle), StixLimits.Default).Objects.ToList();
            Assert.Equal(objects.Select(o => o.Id).Distinct().Count(), objects.Count);
            Assert.Contains(StixTlp.IdOf(record.Handling.Tlp), objects.Select(o => o.Id));
            Assert.All(objects.Where(o => o.Type is not ("marking-definition" or "extension-definition")), o => Assert.Equal(record.Handling.Tlp, StixTlp.Strictest(o.Markings)));
            // Every reference is resolved inside.
            var ids = objects.Select(o => o.Id).ToHashSet();
            Assert.All(objects, o => Assert.Empty(Refs(o.Json).Except(ids)));
        }
    }, iter: 300);

    [Fact]
    public void Plainly_parties_places_title_and_story_are_left_and_nothing_that_others_do_not_know() => Records.Sample(record =>
    {
        var bundle = RecordExport.Write(record, StixProfile.Plain);
        var types = StixReader.Read(Encoding.UTF8.GetBytes(bundle), StixLimits.Default).Objects.Select(o => o.Type).Distinct();
        Assert.Empty(types.Except(["marking-definition", "identity", "location", "report", "sighting", "note"]));
        var back = RecordImport.Read(Encoding.UTF8.GetBytes(bundle), StixLimits.Default);
        Assert.Equal((record.Title, record.Handling.Tlp, record.Handling.Originator), (back.Title, back.Handling.Tlp, back.Handling.Originator));
        Assert.StartsWith(record.Story, back.Story);
        Assert.Equal(record.Parties, back.Parties);
        Assert.Equal(record.Places, back.Places);
        Assert.All(record.Items.SelectMany(i => i.SerialNumbers), n => Assert.Contains(n, back.Story));
    }, iter: 300);

    [Fact]
    public void The_sample_bundle_of_another_maker_is_read()
    {
        var read = RecordImport.Read(File.ReadAllBytes(SharedData.Need("exchange", "stix", "nuclear-sample-bundle.json")), StixLimits.Default);
        Assert.Equal(Tlp.AmberStrict, read.Handling.Tlp);
        Assert.Contains(read.Parties, p => p.Name == "Example Freight GmbH");
        Assert.Contains(read.Places, p => p is { Name: "Example Port", Country: "NL", Latitude: 51.95 });
        Assert.Contains(read.Consignments, c => c.Number == "CN-0001");
    }

    private static string Text(SharedRecord record) => Encoding.UTF8.GetString(CanonicalJson.OfRecord(record));

    private static IEnumerable<string> Refs(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Where(m => m.Name.EndsWith("_ref", StringComparison.Ordinal) || m.Name.EndsWith("_refs", StringComparison.Ordinal))
            .SelectMany(m => m.Value.ValueKind == JsonValueKind.Array ? m.Value.EnumerateArray().Select(v => v.GetString()!) : [m.Value.GetString()!])];
    }
}
