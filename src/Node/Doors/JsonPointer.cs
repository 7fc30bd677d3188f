using System.Text;

namespace Cordon.Node.Doors;

/// <summary>The path that System.Text.Json gives (<c>$.parties[0].name</c>, <c>$['odd name']</c>) as a JSON pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Of(string? path)
    {
        var pointer = new StringBuilder();
        for (var i = path?.StartsWith('$') == true ? 1 : 0; i < path?.Length;)
        {
            string step;
            if (path[i] == '[')
            {
                var quoted = i + 1 < path.Length && path[i + 1] == '\'';
                var end = path.IndexOf(quoted ? "']" : "]", i + 1, StringComparison.Ordinal);
                end = end < 0 ? path.Length : end;
                step = path[(i + (quoted ? 2 : 1))..end];
                i = end + (quoted ? 2 : 1);
            }
            else
            {
                var end = path.IndexOfAny(['.', '['], i + 1);
                end = end < 0 ? path.Length : end;
                step = path[(i + 1)..end];
                i = end;
            }

            pointer.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }
}
