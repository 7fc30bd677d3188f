using System.Text;
using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Csv;

public sealed class CsvReaderTests
{
    [Fact]
    public void Quotes_commas_and_line_ends_inside_a_field_belong_to_it()
    {
        var rows = Read("a,\"b, \"\"c\"\"\nd\",e\r\n1,,\"\"\n");
        Assert.Equal([["a", "b, \"c\"\nd", "e"], ["1", "", ""]], rows);
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("a,b\n")]
    [InlineData("a,b\r\n")]
    [InlineData("\n\r\na,b\n\n")]
    [InlineData("a,\"b\"")]
    [InlineData("a,\"b\" \r\n")]
    public void The_last_row_may_lack_its_line_end_and_empty_lines_are_no_rows(string text) => Assert.Equal([["a", "b"]], Read(text));

    [Theory]
    [InlineData("a,")]
    [InlineData("a,\n")]
    [InlineData("\"a\",")]
    public void A_comma_at_the_end_begins_an_empty_field(string text) => Assert.Equal([["a", ""]], Read(text));

    [Fact]
    public void A_malformed_row_is_named_and_its_neighbours_are_read()
    {
        using var csv = Open("a,b\n\"c\"d,e\nf,g\n\"h,i\nj,k\n");
        Assert.True(csv.Read());
        Assert.True(csv.Read());
        Assert.Equal(("csv.quote.text", 2), (csv.Problem, csv.Line));
        Assert.True(csv.Read());
        Assert.Equal(("f", 3), (csv.Text(0), csv.Line));
        Assert.True(csv.Read());
        Assert.Equal(("csv.quote.open", 4), (csv.Problem, csv.Line));
        Assert.True(csv.Read());
        Assert.Equal(("j", 5), (csv.Text(0), csv.Line));
        Assert.False(csv.Read());
    }

    [Fact]
    public void A_row_that_was_let_go_gives_its_further_lines_back()
    {
        using var csv = Open("a,\"b\nc,\"\"\nd,e\"\nf,g\n");
        Assert.True(csv.Read());
        Assert.Equal((2, 1), (csv.Count, csv.Line));
        csv.LetGo();
        Assert.True(csv.Read());
        Assert.Equal(("c", "", 2), (csv.Text(0), csv.Text(1), csv.Line));
        Assert.True(csv.Read());
        Assert.Equal(("d", "e\"", 3), (csv.Text(0), csv.Text(1), csv.Line));
        Assert.True(csv.Read());
        csv.LetGo();
        Assert.False(csv.Read());
    }

    [Fact]
    public void Lines_are_those_of_the_file_also_behind_fields_with_line_ends()
    {
        using var csv = Open("\"a\n\n\",b\nc,d\n");
        Assert.True(csv.Read());
        Assert.Equal(1, csv.Line);
        Assert.True(csv.Read());
        Assert.Equal(4, csv.Line);
    }

    [Fact]
    public void The_end_mark_of_old_systems_ends_the_file_and_is_noted()
    {
        using var csv = Open("a,b\r\n\u001A");
        Assert.True(csv.Read());
        Assert.False(csv.Read());
        Assert.True(csv.HasEndMark);
    }

    [Fact]
    public void An_end_mark_with_rows_behind_it_is_a_control_character()
    {
        using var csv = Open("a,b\n\u001A\nc,d\n");
        Assert.True(csv.Read());
        Assert.True(csv.Read());
        Assert.Equal("csv.control", csv.Problem);
        Assert.True(csv.Read());
        Assert.Equal("c", csv.Text(0));
        Assert.False(csv.HasEndMark);
    }

    [Fact]
    public void Control_characters_make_a_row_malformed()
    {
        using var csv = Open("a,b\0c\n");
        Assert.True(csv.Read());
        Assert.Equal("csv.control", csv.Problem);
    }

    [Fact]
    public void A_row_that_is_not_utf8_is_read_as_Windows_1252_and_says_so()
    {
        using var csv = new CsvReader(new MemoryStream([.. "Caf\u00E9,"u8, (byte)'x', (byte)'\n', (byte)'M', 0xFC, (byte)'l', (byte)'l', (byte)',', 0x80, (byte)'\n']), InputLimits.Default);
        Assert.True(csv.Read());
        Assert.Equal(("Café", false), (csv.Text(0), csv.IsLegacyEncoded));
        Assert.True(csv.Read());
        Assert.Equal(("Müll", "€", true), (csv.Text(0), csv.Text(1), csv.IsLegacyEncoded));
    }

    [Fact]
    public void A_row_longer_than_the_bound_is_let_go_whole()
    {
        var limits = new InputLimits { MaxRowBytes = 1 << 16 };
        using var csv = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes($"a,b\n{new string('x', 1 << 20)},y\nc,d\n")), limits);
        Assert.True(csv.Read());
        Assert.True(csv.Read());
        Assert.Equal("csv.row.long", csv.Problem);
        Assert.True(csv.Read());
        Assert.Equal(("c", 3), (csv.Text(0), csv.Line));
        Assert.False(csv.Read());
    }

    [Fact]
    public void More_fields_than_any_list_has_are_refused()
    {
        using var csv = Open(new string(',', 600));
        Assert.True(csv.Read());
        Assert.Equal("csv.fields.many", csv.Problem);
        Assert.False(csv.Read());
    }

    [Fact]
    public void Whatever_rows_are_written_by_the_rules_are_read_back_in_pieces_of_any_size() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char[",\"\n\r é漢"]), 0, 12].Array[1, 6].Array[1, 20], Gen.Int[1, 40])
            .Sample((rows, piece) =>
            {
                var text = string.Concat(rows.Select(r => string.Join(',', r.Select(Quoted)) + "\r\n"));
                using var csv = new CsvReader(new Slowly(Encoding.UTF8.GetBytes(text), piece), InputLimits.Default);
                foreach (var row in rows)
                {
                    Assert.True(csv.Read());
                    Assert.Null(csv.Problem);
                    Assert.Equal(row, Enumerable.Range(0, csv.Count).Select(csv.Text));
                }

                Assert.False(csv.Read());
            });

    [Fact]
    public void Any_bytes_end_in_rows_or_problems() =>
        Gen.OneOf(Gen.Byte, Gen.Char[",\"\n\r\u001A"].Select(c => (byte)c)).Array[0, 400].Sample(bytes =>
        {
            using var csv = new CsvReader(new MemoryStream(bytes), new() { MaxRowBytes = 64 });
            var lines = 0L;
            while (csv.Read())
            {
                Assert.True(csv.Line > lines);
                lines = csv.Line;
                for (var i = 0; i < csv.Count; i++)
                    csv.Text(i);
            }
        });

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"")}\"";

    private static CsvReader Open(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), InputLimits.Default);

    private static List<string[]> Read(string text)
    {
        using var csv = Open(text);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            Assert.Null(csv.Problem);
            rows.Add([.. Enumerable.Range(0, csv.Count).Select(csv.Text)]);
        }

        return rows;
    }
}
