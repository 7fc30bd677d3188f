using System.Text.Json;
using Cordon.Engines.Formats.Declarations.Wco;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Formats.Declarations.Own;

/// <summary>Reads declarations from JSON lines: each line one <see cref="Declaration"/>, its members in camel case, unknown ones refused.</summary>
internal static class DeclarationLines
{
    public static IEnumerable<DeclarationRow> Read(InputFile file, InputLimits limits)
    {
        using var lines = new LineReader(InputBytes.Open(file, limits), limits.MaxRowBytes);
        var number = 0;
        while (lines.Read())
        {
            var place = new SourcePlace(file.Name, lines.Number);
            if (lines.IsTooLong)
                yield return new DeclarationRow(++number, null, Fault.Of("json.value.large", $"{place}", ("most", limits.MaxRowBytes)));
            else if (!lines.Line.Span.Trim(" \t"u8).IsEmpty)
                yield return Parse(++number, lines.Line.Span, place);
        }
    }

    private static DeclarationRow Parse(int number, ReadOnlySpan<byte> line, SourcePlace place)
    {
        try
        {
            var declaration = JsonSerializer.Deserialize<Declaration>(line, StrictJson.Options);
            return declaration switch
            {
                null => new DeclarationRow(number, null, Fault.Of("json.shape", $"{place}", ("expected", "a declaration"))),
                { Items.Count: > WcoReader.MostItems } => new DeclarationRow(number, null, Fault.Of("declaration.items", $"{place}", ("most", WcoReader.MostItems))),
                { Reference: "", Mrn: null } => new DeclarationRow(number, null, new Fault("declaration.reference", $"{place}")),
                _ => new DeclarationRow(number, declaration with { Place = place }, null),
            };
        }
        catch (JsonException broken)
        {
            return new DeclarationRow(number, null, Fault.Of("declaration.json", $"{place} {broken.Path}", ("problem", broken.Message.Split(" Path:")[0])));
        }
    }
}
