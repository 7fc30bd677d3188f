using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(m => KeyValuePair.Create(m.Key, Reversed(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
