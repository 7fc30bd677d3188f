using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.ControlLists;
using Cordon.Engines.Formats.Inputs;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.ControlLists;

/// <summary>Editions of control lists as trees, and what changes between two.</summary>
public sealed class ControlListTests
{
    private const string Before = "code,text\n2B201,\"Machine tools, other than those in 2B001\"\n2B201.a,for turning\n2B201.a.1,accuracy better than 6 µm\n2B201.b,for milling with three axes or more\n2B204,Isostatic presses\n9X001,others\n";

    [Fact]
    public void Paragraphs_stand_under_the_longest_code_they_begin_with_or_under_the_one_named()
    {
        var file = Read("code,text,parent\n2B201,machines,\n2B201.a,turning,\n2B201.a.1.x,accuracy,\n2b2019,another,\nNOTE 1.,hidden,\nN1,a note,2B201.a\n2B201.A,again,\n,none,\n2B202,,\nX,lost,Y\n");
        Assert.Equal([("2B201", null, 0), ("2B201.a", "2B201", 1), ("2B201.a.1.x", "2B201.a", 2), ("2b2019", null, 0), ("N1", "2B201.a", 2)], file.Items.Select(i => (i.Code, i.Parent, i.Depth)));
        Assert.Equal(["controls.code.signs", "controls.code.twice", "controls.code", "controls.text", "controls.parent"], file.Rejected.Select(f => f.Code));
        Assert.Equal(["2B201", "2B201.a", "2B201.a.1.x"], file.PathTo(file.Find("2b201.A.1.X")!).Select(i => i.Code));
    }

    [Fact]
    public void A_new_edition_says_what_came_went_has_other_words_or_another_code()
    {
        var later = Before.Replace("6 µm", "4 µm or less", StringComparison.Ordinal).Replace("2B204,Isostatic", "2B205,Other isostatic", StringComparison.Ordinal).Replace("2B201.b,", "2B201.c,", StringComparison.Ordinal).Replace("9X001", "9X002", StringComparison.Ordinal);
        var difference = ControlListDifference.Between(Read(Before), Read(later));
        var changed = Assert.Single(difference.Changed);
        Assert.Equal([(WordsFate.Stayed, "accuracy better than"), (WordsFate.Went, "6"), (WordsFate.Came, "4"), (WordsFate.Stayed, "µm"), (WordsFate.Came, "or less")], changed.Words.Select(w => (w.Fate, w.Text)));
        Assert.Equal(("2B201.b", "2B201.c"), Assert.Single(difference.Renumbered.Select(r => (r.Before.Code, r.Now.Code))));
        // Words that could stand anywhere do not make one entry of two.
        Assert.Equal("2B204 9X001 2B205 9X002", string.Join(' ', difference.Removed.Concat(difference.Added).Select(i => i.Code)));
        Assert.True(ControlListDifference.Between(Read(Before), Read(Before.Replace("for turning", "for  turning ", StringComparison.Ordinal))).IsEmpty);
    }

    [Fact]
    public void Words_that_stayed_with_those_that_went_are_the_earlier_text_and_with_those_that_came_the_later()
    {
        var texts = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("kg"), Gen.Const("12")).Array[0, 30].Select(w => string.Join(' ', w));
        Gen.Select(texts, texts).Sample((earlier, later) =>
        {
            var words = WordDifference.Between(earlier, later);
            Assert.Equal(earlier, string.Join(' ', words.Where(w => w.Fate != WordsFate.Came).Select(w => w.Text)));
            Assert.Equal(later, string.Join(' ', words.Where(w => w.Fate != WordsFate.Went).Select(w => w.Text)));
        }, iter: 2000);
    }

    [Fact]
    public void A_text_without_end_is_compared_without_a_table_without_end()
    {
        var (earlier, later) = (string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"a{i}")), string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"b{i}")));
        Assert.Equal([WordsFate.Stayed, WordsFate.Went, WordsFate.Came], WordDifference.Between($"begin {earlier}", $"begin {later}").Select(w => w.Fate));
    }

    [Fact]
    public void A_real_list_of_entries_reads_whole_and_differs_from_itself_in_nothing()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(SharedData.Need("controllists", "us-ccl-633-eccn-2026-07-23.json")));
        var csv = new StringBuilder("code,text\n");
        foreach (var entry in list.RootElement.GetProperty("entries").EnumerateArray())
            csv.Append(entry.GetProperty("eccn").GetString()).Append(",\"").Append(entry.GetProperty("heading").GetString()!.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        var file = Read(csv.ToString());
        Assert.Equal((633, 0), (file.Items.Count, file.Rejected.Count));
        Assert.True(ControlListDifference.Between(file, Read(csv.ToString())).IsEmpty);
    }

    private static ControlListFile Read(string text) => ControlListFile.Read(InputFile.InMemory("list.csv", Encoding.UTF8.GetBytes(text)));
}
