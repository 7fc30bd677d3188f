using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Tests.JournalChild;
using CsCheck;

namespace Cordon.Tests.Journal.Entries;

public sealed class EnvelopeTests
{
    private static readonly Gen<Envelope> Envelopes =
        from id in Gen.Guid
        from process in Gen.Guid
        from commitment in Gen.Byte.Array[32]
        from exercise in Gen.Bool
        from version in Gen.Int[1, 99]
        from at in Gen.Long[0, 4_000_000_000_000_000]
        from subject in Gen.Bool
        from text in Gen.String
        select new Envelope
        {
            Id = id,
            Process = process,
            ProcessCommitment = commitment,
            Realm = exercise ? Realm.Exercise("spring") : Realm.Live,
            Stream = "note/1",
            Type = "Noted",
            Version = version,
            At = new Instant(at),
            Handling = CanonicalJson.OfRecord(SampleModule.Open),
            Retention = new Retention("sample", subject ? "party/1" : null),
            Data = CanonicalJson.Of(new JsonObject { ["text"] = string.Concat(text.Where(c => !char.IsSurrogate(c))) }),
        };

    [Fact]
    public void It_is_canonical_as_it_is_written() =>
        Envelopes.Sample(envelope => Assert.Equal(CanonicalJson.Of(envelope.ToBytes()), envelope.ToBytes()));

    /// <summary>The format of version 1, for ever: a change of any byte here would orphan every receipt that was given out.</summary>
    [Fact]
    public void The_commitment_of_version_1_is_this()
    {
        var opening = Sample();
        const string envelope = """{"at":1772352000000000,"data":{"number":1,"subject":"party-1","text":"é"},"handling":{"caveats":[],"classification":{"level":0,"marking":""},"legalBasis":"Act 12, section 3","originator":"arvonia","permittedUse":"evidence","purpose":"export control","releasableTo":[],"tlp":"clear"},"id":"0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6e","process":{"commitment":"0101010101010101010101010101010101010101010101010101010101010101","id":"0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6f"},"realm":"live","retention":{"class":"sample","subject":"party-1"},"stream":"note/1","type":"Noted","version":2}""";
        Assert.Equal(envelope, Encoding.UTF8.GetString(opening.Envelope.Span));
        var expected = SHA256.HashData([.. "cordon/entry/v1\0"u8, .. Enumerable.Repeat((byte)7, 32), .. Encoding.UTF8.GetBytes(envelope)]);
        Assert.Equal(expected, opening.Commitment());
        Assert.Equal("dd8bbe0fe11933ef4e426084db07fceff317ba6f6eea8c49f790ed8791a54f16", Convert.ToHexStringLower(opening.Commitment()));
    }

    [Fact]
    public void An_opening_survives_its_file_whatever_the_layout()
    {
        var opening = Sample();
        var file = JsonNode.Parse(opening.ToJson())!.ToJsonString(new() { WriteIndented = true });
        var back = EntryOpening.Parse(Encoding.UTF8.GetBytes(file));
        Assert.Equal(opening.Commitment(), back.Commitment());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"nonce":"AA==","envelope":{}}""")]
    [InlineData("""{"nonce":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=","envelope":1}""")]
    [InlineData("""{"nonce":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=","envelope":{},"more":1}""")]
    [InlineData("""{"nonce":7,"envelope":{}}""")]
    [InlineData("""{"nonce":"!","envelope":{}}""")]
    public void A_file_that_is_no_opening_is_refused(string file) =>
        Assert.Equal("journal.opening.malformed", Assert.Throws<FaultException>(() => EntryOpening.Parse(Encoding.UTF8.GetBytes(file))).Fault.Code);

    private static EntryOpening Sample() => new(Enumerable.Repeat((byte)7, 32).ToArray(), new Envelope
    {
        Id = Guid.Parse("0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6e"),
        Process = Guid.Parse("0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6f"),
        ProcessCommitment = [.. Enumerable.Repeat((byte)1, 32)],
        Realm = Realm.Live,
        Stream = "note/1",
        Type = "Noted",
        Version = 2,
        At = Instant.Parse("2026-03-01T08:00:00Z"),
        Handling = CanonicalJson.OfRecord(SampleModule.Open),
        Retention = new Retention("sample", "party-1"),
        Data = CanonicalJson.OfRecord(new Noted("party-1", 1, "é")),
    }.ToBytes());
}
