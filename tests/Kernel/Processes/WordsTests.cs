using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using CsCheck;

namespace Cordon.Tests.Kernel.Processes;

public sealed class WordsTests
{
    [Theory]
    [InlineData("live")]
    [InlineData("exercise/spring-2026")]
    public void A_realm_reads_back(string text) => Assert.Equal(text, Realm.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Live")]
    [InlineData("exercise/")]
    [InlineData("exercise/../live")]
    [InlineData("exercise/A")]
    [InlineData("exercise/.hidden")]
    public void A_realm_that_could_be_mistaken_or_leave_its_folder_is_refused(string text) =>
        Assert.Equal("realm.malformed", Assert.Throws<FaultException>(() => Realm.Parse(text)).Fault.Code);

    [Theory]
    [InlineData("person/7f3c")]
    [InlineData("partner/belmora.example")]
    [InlineData("system/desk")]
    public void An_actor_reads_back(string text) => Assert.Equal(text, Actor.Parse(text).ToString());

    [Theory]
    [InlineData("person")]
    [InlineData("person/")]
    [InlineData("ghost/1")]
    [InlineData("person/a b")]
    public void An_actor_that_names_nobody_is_refused(string text) =>
        Assert.Equal("actor.malformed", Assert.Throws<FaultException>(() => Actor.Parse(text)).Fault.Code);

    [Theory]
    [InlineData("entry/0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6e")]
    [InlineData("blob/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("document/file 12/2026, page 3")]
    public void A_reference_to_evidence_reads_back(string text) => Assert.Equal(text, EvidenceReference.Parse(text).ToString());

    [Theory]
    [InlineData("entry/12")]
    [InlineData("blob/E3B0")]
    [InlineData("document/")]
    [InlineData("elsewhere/x")]
    public void A_reference_to_nothing_is_refused(string text) =>
        Assert.Equal("evidence.malformed", Assert.Throws<FaultException>(() => EvidenceReference.Parse(text)).Fault.Code);

    [Fact]
    public void A_process_survives_JSON()
    {
        var process = new Process
        {
            Id = Guid.Parse("0190b7c2-4b5e-7c3a-9d2e-1f2a3b4c5d6e"),
            Type = "sample.act",
            Actor = Actor.Person("p1"),
            Purpose = "export control",
            LegalBasis = "Act 12, section 3",
            Evidence = [EvidenceReference.Document("file 12")],
            Realm = Realm.Exercise("spring"),
            At = new Instant(1_700_000_000_000_001),
        };
        var back = JsonSerializer.Deserialize<Process>(CanonicalJson.OfRecord(process), StrictJson.Options)!;
        Assert.Equal(process.Evidence, back.Evidence);
        Assert.Equal(process with { Evidence = [] }, back with { Evidence = [] });
    }

    [Fact]
    public void An_instant_is_written_and_read_to_the_microsecond()
    {
        Gen.Long[-62_135_596_800_000_000, 253_402_300_799_999_999].Sample(microseconds =>
        {
            var instant = new Instant(microseconds);
            Assert.Equal(instant, Instant.Parse(instant.ToString()));
            Assert.Equal(instant, Instant.Of(instant.ToDateTimeOffset()));
        });
        Assert.Equal(new Instant(0), Instant.Parse("1970-01-01T02:00:00+02:00"));
        Assert.Equal("time.malformed", Assert.Throws<FaultException>(() => Instant.Parse("1970-01-01T02:00:00")).Fault.Code);
    }

    [Fact]
    public void Ids_are_version_7_carry_the_time_and_do_not_repeat()
    {
        var ids = new Uuid7Ids(TimeProvider.System, new SystemRandomness());
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var made = Enumerable.Range(0, 1000).Select(_ => ids.Next()).ToList();
        var after = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.Equal(1000, made.Distinct().Count());
        Assert.All(made, id =>
        {
            Assert.Equal(7, id.Version);
            Assert.InRange(id.Variant, 8, 11);
            Assert.InRange(Convert.ToInt64(id.ToString("N")[..12], 16), before, after);
        });
    }
}
