using System.Text.Json;
using Cordon.Kernel.Json;

namespace Cordon.Tests.Kernel.Json;

public sealed class StrictJsonTests
{
    private enum Colour { Red = 1, DarkBlue }

    private sealed record Sample(string Name, Colour Colour, string? Note = null);

    [Fact]
    public void A_record_comes_back_as_it_was()
    {
        var sample = new Sample("Arvonia \ud83d\ude00", Colour.DarkBlue);
        var json = JsonSerializer.Serialize(sample, StrictJson.Options);
        Assert.Contains("\"colour\":\"darkBlue\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("note", json, StringComparison.Ordinal);
        Assert.Equal(sample, JsonSerializer.Deserialize<Sample>(json, StrictJson.Options));
    }

    [Theory]
    [InlineData("""{"name":"a","colour":"red","extra":1}""")]
    [InlineData("""{"name":"a","name":"b","colour":"red"}""")]
    [InlineData("""{"name":"a","colour":1}""")]
    [InlineData("""{"Name":"a","colour":"red"}""")]
    [InlineData("""{"name":null,"colour":"red"}""")]
    [InlineData("""{"colour":"red"}""")]
    [InlineData("""{"name":"a","colour":"red",}""")]
    public void What_is_unknown_repeated_missing_or_loosely_written_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>(json, StrictJson.Options));
}
