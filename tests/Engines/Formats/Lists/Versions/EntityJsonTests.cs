using System.Buffers;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists.Versions;

public sealed class EntityJsonTests
{
    [Fact]
    public void What_is_written_is_canonical_json_and_is_read_back() =>
        ListedGen.Entity.Sample(entity =>
        {
            var bytes = Written(entity);
            Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.Of(bytes)), Encoding.UTF8.GetString(bytes));
            using var document = JsonDocument.Parse(bytes);
            var again = EntityJson.Read(document.RootElement);
            Assert.Equal(bytes, Written(again));
            Assert.Equal((entity.Place, entity.ListedOn, entity.IsListed, entity.Party.Kind), (again.Place, again.ListedOn, again.IsListed, again.Party.Kind));
            Assert.Equal(entity.Party.Dates, again.Party.Dates);
            Assert.Equal(entity.Party.Names, again.Party.Names);
            Assert.Equal(entity.Party.Identifiers, again.Party.Identifiers);
            Assert.Equal(entity.Links, again.Links);
        });

    [Fact]
    public void Every_partial_date_is_read_back_from_what_it_writes() =>
        ListedGen.Date.Sample(date =>
        {
            Assert.True(ListDate.TryParse(date.ToString(), out var again));
            Assert.Equal(date, again);
        });

    [Fact]
    public void A_version_is_kept_and_read_back_whole_with_the_digest_of_its_content() =>
        ListedGen.List.Sample(list =>
        {
            using var file = new MemoryStream();
            var digest = ListContent.Write(list, file);
            var again = ListContent.Read(InputFile.InMemory("arv.jsonl.gz", file.ToArray())).ToList();
            Assert.Equal(list.Select(e => Encoding.UTF8.GetString(Written(e))), again.Select(e => Encoding.UTF8.GetString(Written(e))));
            Assert.Equal(digest, ContentDigest.Of(again));
        });

    [Fact]
    public void The_digest_depends_on_what_is_said_and_not_on_where_it_stands() =>
        Gen.Select(ListedGen.List.Where(l => l.Length > 0), Gen.Int[0, 100]).Sample((list, at) =>
        {
            var digest = ContentDigest.Of(list);
            Assert.Equal(digest, ContentDigest.Of(list.Reverse().Select(e => e with { Place = new("other.csv", 7) })));
            var changed = list.ToArray();
            var one = changed[at % list.Length];
            changed[at % list.Length] = one with { Remarks = one.Remarks + "!" };
            Assert.NotEqual(digest, ContentDigest.Of(changed));
            Assert.NotEqual(digest, ContentDigest.Of(list.Skip(1)));
        });

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"dataset":"a","id":"x","sourceId":"x","names":[["robot","X"]]}""")]
    [InlineData("""{"dataset":"a","id":"x","sourceId":"x","names":[["primary"]]}""")]
    [InlineData("""{"dataset":"a","id":"x","sourceId":"x","names":[["primary","X"]],"dates":["spring"]}""")]
    [InlineData("""{"dataset":"a","id":5,"sourceId":"x"}""")]
    public void Damaged_content_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal("list.version.damaged", Assert.Throws<FaultException>(() => EntityJson.Read(document.RootElement)).Fault.Code);
    }

    private static byte[] Written(ListedEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        EntityJson.Write(entity, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
