using Cordon.Node.Doors;

namespace Cordon.Tests.Node.Doors;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("$", "")]
    [InlineData("$.parties[0].name", "/parties/0/name")]
    [InlineData("$[3]", "/3")]
    [InlineData("$['odd.name'].x", "/odd.name/x")]
    [InlineData("$.a['b/c~d'][1]", "/a/b~1c~0d/1")]
    public void The_path_of_the_parser_becomes_a_pointer(string? path, string expected) => Assert.Equal(expected, JsonPointer.Of(path));
}
