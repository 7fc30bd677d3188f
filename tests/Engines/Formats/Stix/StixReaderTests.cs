using System.Text;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Stix;

/// <summary>Poisoned input is refused with what and where, and never by anything but a fault.</summary>
public sealed class StixReaderTests
{
    private static readonly StixLimits Small = new() { Bytes = 10_000, Depth = 10, Objects = 20, ObjectBytes = 1000, References = 10 };

    private const string Good = """{"type":"identity","spec_version":"2.1","id":"identity--c23ec194-c155-4a9e-9e10-3b51da3bd974","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"a"}""";

    [Theory]
    [InlineData("stix.json", "{")]
    [InlineData("stix.json", "{\"objects\":[],}")]
    [InlineData("stix.none", "{\"objects\":7}")]
    [InlineData("stix.none", "[]")]
    [InlineData("stix.depth", "{\"objects\":[[[[[[[[[[[]]]]]]]]]]]}")]
    public void What_cannot_be_read_is_refused_whole(string code, string text) => Assert.Equal(code, Assert.Throws<FaultException>(() => StixReader.Read(Encoding.UTF8.GetBytes(text), Small)).Fault.Code);

    [Fact]
    public void Too_much_is_refused_before_it_is_looked_at()
    {
        Assert.Equal("stix.large", Code(new string(' ', 10_001)));
        Assert.Equal("stix.many", Code($"{{\"objects\":[{string.Join(',', Enumerable.Repeat("{}", 21))}]}}"));
        Assert.Equal("stix.references", ItemCode($$"""{"type":"report","id":"report--c23ec194-c155-4a9e-9e10-3b51da3bd974","object_refs":[{{string.Join(',', Enumerable.Repeat("0", 11))}}]}"""));
        Assert.Equal("stix.object.large", ItemCode(Good.Replace("\"a\"", $"\"{new string('a', 1000)}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("json.name.duplicate", "\"name\":\"a\"", "\"name\":\"a\",\"name\":\"b\"")]
    [InlineData("json.name.duplicate", "\"name\":\"a\"", "\"id\":\"identity--00000000-0000-4000-8000-000000000001\"")]
    [InlineData("json.string.surrogate", "\"a\"", "\"\\ud800\"")]
    [InlineData("json.number.inexact", "\"a\"", "9007199254740993")]
    [InlineData("stix.version", "2.1", "3.0")]
    [InlineData("stix.id", "c23ec194", "c23ec19z")]
    [InlineData("stix.id", "9e10", "1e10")]
    [InlineData("stix.id.type", "identity--", "location--")]
    [InlineData("stix.moment", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000+01:00")]
    [InlineData("stix.moment", "2026-01-01T00:00:00.000Z", "2026-02-30T00:00:00.000Z")]
    public void One_that_is_none_is_told_of_and_the_others_are_read(string code, string from, string to)
    {
        var reading = StixReader.Read(Encoding.UTF8.GetBytes($"{{\"objects\":[{Good},{Good.Replace(from, to, StringComparison.Ordinal)}]}}"), Small);
        Assert.Single(reading.Objects);
        Assert.Equal(code, reading.Items[1].Fault!.Code);
        Assert.StartsWith("/objects/1", reading.Items[1].Fault!.Where);
    }

    [Fact]
    public void A_leap_second_is_read_and_the_smallest_part_is_a_microsecond()
    {
        Assert.True(StixMoment.TryRead("2016-12-31T23:59:60.5Z", out var leap));
        Assert.Equal("2017-01-01T00:00:00.500000Z", leap.ToString());
        Assert.True(StixMoment.TryRead("2026-01-01T00:00:00.1234567899Z", out var fine));
        Assert.Equal("2026-01-01T00:00:00.123456Z", fine.ToString());
    }

    [Fact]
    public void Whatever_bytes_come_the_answer_is_a_reading_or_a_fault() => Gen.OneOf(
        Gen.String.Select(s => Encoding.UTF8.GetBytes(s)), Gen.Byte.Array[0, 200], Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Select((at, b) => Poisoned(at, b))).Sample(bytes =>
    {
        try
        {
            StixReader.Read(bytes, Small);
        }
        catch (FaultException)
        {
            // Refused is an answer; anything else would be none.
        }
    });

    private static byte[] Poisoned(int at, byte with)
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"objects\":[{Good}]}}");
        bytes[at + 12] = with;
        return bytes;
    }

    private static string Code(string text) => Assert.Throws<FaultException>(() => StixReader.Read(Encoding.UTF8.GetBytes(text), Small)).Fault.Code;

    private static string ItemCode(string one) => StixReader.Read(Encoding.UTF8.GetBytes($"{{\"objects\":[{one}]}}"), Small).Items[0].Fault!.Code;
}
