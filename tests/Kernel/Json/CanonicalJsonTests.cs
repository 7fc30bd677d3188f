using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Tests.Kernel.Json;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_sample_of_RFC_8785_3_2_2_comes_out_as_printed_there()
    {
        const string input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        // RFC 8785, 3.2.4: the same bytes in hexadecimal.
        const string expected =
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";
        Assert.Equal(expected, Convert.ToHexStringLower(CanonicalJson.Of(Encoding.UTF8.GetBytes(input))));
        Assert.Equal(expected, Convert.ToHexStringLower(CanonicalJson.Of(JsonNode.Parse(input))));
    }

    [Fact]
    public void Names_are_sorted_by_UTF_16_code_units_as_in_RFC_8785_3_2_3()
    {
        const string input = """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """;
        string[] order = ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"];
        using var sorted = JsonDocument.Parse(CanonicalJson.Text(input));
        Assert.Equal(order, sorted.RootElement.EnumerateObject().Select(m => m.Value.GetString()));
    }

    [Theory]
    [InlineData("""{"a":{"b":1,"\u0062":2}}""", "json.name.duplicate", "/a/b")]
    [InlineData("""{"a~b":[0,"\ud800"]}""", "json.string.surrogate", "/a~0b/1")]
    [InlineData("""{"a/b":"\udc00x"}""", "json.string.surrogate", "/a~1b")]
    [InlineData("""["ok",1e400]""", "json.number.range", "/1")]
    [InlineData("""{"n":9007199254740993}""", "json.number.inexact", "/n")]
    [InlineData("""{"n":NaN}""", "json.malformed", null)]
    [InlineData("""{"n":1,}""", "json.malformed", null)]
    [InlineData("", "json.malformed", null)]
    [InlineData("{", "json.malformed", null)]
    public void What_has_no_canonical_form_is_refused_and_the_place_is_named(string json, string code, string? where)
    {
        var refused = Assert.Throws<FaultException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(code, refused.Fault.Code);
        if (where is not null)
            Assert.Equal(where, refused.Fault.Where);
    }

    [Fact]
    public void Broken_UTF_8_is_refused()
    {
        byte[] json = [(byte)'"', 0xC3, 0x28, (byte)'"'];
        Assert.Equal("json.string.encoding", Assert.Throws<FaultException>(() => CanonicalJson.Of(json)).Fault.Code);
    }

    [Fact]
    public void Nodes_and_records_with_half_a_character_or_no_number_are_refused_too()
    {
        Assert.Equal("json.string.surrogate", Code(() => CanonicalJson.Of(new JsonObject { ["a"] = "\ud800" })));
        Assert.Equal("json.string.surrogate", Code(() => CanonicalJson.Of(new JsonObject { ["\udc00"] = 1 })));
        Assert.Equal("json.string.surrogate", Code(() => CanonicalJson.OfRecord(new Sample("\ud800", 1))));
        Assert.Equal("json.string.surrogate", Code(() => CanonicalJson.Text("\"\ud800\"")));
        Assert.Equal("json.number.range", Code(() => CanonicalJson.Of(new JsonArray(double.NaN))));
        Assert.Equal("json.number.range", Code(() => CanonicalJson.Of(new JsonArray(double.NegativeInfinity))));
        Assert.Equal("json.number.range", Code(() => CanonicalJson.OfRecord(new Sample("", double.NaN))));
        Assert.Equal("json.number.inexact", Code(() => CanonicalJson.Of(new JsonArray(long.MaxValue))));
        Assert.Equal("json.name.duplicate", Code(() => CanonicalJson.Of(JsonNode.Parse("""{"a":1,"a":2}"""))));
    }

    [Fact]
    public void Too_deep_a_nesting_is_refused_whichever_way_it_comes()
    {
        var text = new string('[', 65) + new string(']', 65);
        Assert.Equal("json.depth", Code(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(text))));
        JsonNode node = new JsonArray();
        for (var i = 0; i < 64; i++)
            node = new JsonArray(node);
        Assert.Equal("json.depth", Code(() => CanonicalJson.Of(node)));
        using var deep = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 100 });
        Assert.Equal("json.depth", Code(() => CanonicalJson.Of(deep.RootElement)));
        Assert.Equal(128, CanonicalJson.Text(new string('[', 64) + new string(']', 64)).Length);
    }

    private static string Code(Action action) => Assert.Throws<FaultException>(action).Fault.Code;

    private sealed record Sample(string Text, double Number);
}
