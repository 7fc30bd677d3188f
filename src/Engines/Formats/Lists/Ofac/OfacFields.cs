using System.Buffers.Text;
using Cordon.Engines.Formats.Lists.Reading;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>Fields of OFAC's CSV files, where <c>-0-</c> stands for nothing.</summary>
internal static class OfacFields
{
    public static bool IsNothing(ReadOnlySpan<byte> field)
    {
        field = field.Trim((byte)' ');
        return field.IsEmpty || field.SequenceEqual("-0-"u8);
    }

    /// <summary>The text of a field, or an empty string.</summary>
    public static string Value(CsvRows rows, int field) => IsNothing(rows[field]) ? "" : rows.Text(field);

    /// <summary>OFAC's unique id in the first column: a whole number above zero.</summary>
    public static bool TryId(ReadOnlySpan<byte> field, out long id)
    {
        field = field.Trim((byte)' ');
        return Utf8Parser.TryParse(field, out id, out var used) && used == field.Length && id > 0;
    }
}
