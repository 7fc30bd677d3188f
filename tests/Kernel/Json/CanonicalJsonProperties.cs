using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using CsCheck;

namespace Cordon.Tests.Kernel.Json;

public sealed class CanonicalJsonProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\u02ff'], 0, 12],
        Gen.Int[0x10000, 0x10FFFF].Array[0, 4].Select(points => string.Concat(points.Select(char.ConvertFromUtf32))),
        Gen.Const("\uFB33"), Gen.Const("\u20ac\"\\/"));

    private static readonly Gen<JsonNode?> Value = Gen.Recursive<JsonNode?>((depth, inner) => depth > 4 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (1, inner.Array[0, 5].Select(items => (JsonNode?)new JsonArray([.. items]))),
        (2, Gen.Select(Text, inner).Array[0, 6].Select(members => (JsonNode?)new JsonObject(members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2)))))));

    private static Gen<JsonNode?> Leaf => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(b => (JsonNode?)b),
        Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)d),
        Gen.Long[-(1L << 53), 1L << 53].Select(n => (JsonNode?)n),
        Text.Select(t => (JsonNode?)t));

    [Fact]
    public void Writing_it_again_changes_nothing()
    {
        Value.Sample(value =>
        {
            var once = CanonicalJson.Of(value);
            Assert.Equal(once, CanonicalJson.Of(once));
        });
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_is_added()
    {
        Value.Sample(value => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(value?.ToJsonString() ?? "null"), JsonNode.Parse(CanonicalJson.Of(value)))));
    }

    [Fact]
    public void Layout_escapes_and_order_of_members_make_no_difference()
    {
        Gen.Select(Value, Gen.Bool).Sample((value, indented) =>
        {
            var canonical = CanonicalJson.Of(value);
            var shuffled = Reversed(value)?.ToJsonString(new JsonSerializerOptions { WriteIndented = indented }) ?? "null";
            Assert.Equal(canonical, CanonicalJson.Of(Encoding.UTF8.GetBytes(shuffled)));
        });
    }

    [Fact]
    public void Members_stand_in_the_order_of_their_code_units()
    {
        Text.Array[2, 8].Sample(names =>
        {
            var members = new JsonObject(names.Distinct().Select(n => KeyValuePair.Create(n, (JsonNode?)1)));
            using var parsed = JsonDocument.Parse(CanonicalJson.Of(members));
            var written = parsed.RootElement.EnumerateObject().Select(m => m.Name).ToList();
            Assert.Equal(written.OrderBy(n => string.Concat(n.Select(c => ((int)c).ToString("x4"))), StringComparer.Ordinal), written);
        });
    }

    [Fact]
    public void The_short_way_comes_to_the_same_as_the_careful_one_wherever_it_comes_to_anything()
    {
        Gen.Select(Value, Gen.Bool, Gen.Int[-1, 200], Gen.Byte).Sample((value, plain, at, put) =>
        {
            var text = Encoding.UTF8.GetBytes(Reversed(value)?.ToJsonString(plain ? Plain : null) ?? "null");
            var whole = at < 0 || at >= text.Length;
            if (!whole)
                text[at] = put;
            var (careful, refused) = Careful(text);
            var quick = CanonicalScan.Of(text);
            Assert.True(quick is null || !refused, Encoding.UTF8.GetString(text));
            if (quick is not null)
                Assert.Equal(careful, quick);
        }, iter: 20_000);
    }

    [Fact]
    public void The_short_way_is_taken_for_what_records_are_made_of()
    {
        var text = """{"b":[1,2.50,{"z":null,"a":"d\u00e9j\u00e0 \"vu\" \u0001"}],"a":{"y":true,"x":{}},"c":-0.0,"d":"naïve"}"""u8;
        Assert.Equal("""{"a":{"x":{},"y":true},"b":[1,2.5,{"a":"déjà \"vu\" \u0001","z":null}],"c":0,"d":"naïve"}""", Encoding.UTF8.GetString(CanonicalScan.Of(text)!));
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (byte[]? Text, bool Refused) Careful(byte[] text)
    {
        try
        {
            return (CanonicalJson.OfParsed(text), false);
        }
        catch (FaultException)
        {
            return (null, true);
        }
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(m => KeyValuePair.Create(m.Key, Reversed(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
