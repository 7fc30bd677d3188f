using System.IO.Compression;
using System.Text;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Formats.Lists.Folders;

public sealed class ListFolderTests : IDisposable
{
    private const string Blank = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Lists_are_recognised_by_content_whatever_their_files_are_called()
    {
        folder.Write("a.txt", Sdn(1, "ARVONIA LINES"));
        folder.Write("b.txt", "1,2,\"aka\",\"ARVONIAN LINE\",-0- \r\n");
        folder.Write("deep/c", Un("2026-01-01", "BELMORA STEEL"));
        var loaded = ListFolder.Load([folder.Path]);
        Assert.Equal(["un_sc_sanctions", "us_ofac_sdn"], loaded.Lists.Select(l => l.Source.Dataset));
        Assert.Equal(["BELMORA STEEL", "ARVONIA LINES", "ARVONIAN LINE"], loaded.Entities.SelectMany(e => e.Party.Names).Select(n => n.Text));
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void Of_two_versions_with_dates_of_their_own_the_newer_is_used_and_the_older_named()
    {
        folder.Write("x.xml", Encoding.UTF8.GetBytes(Un("2020-01-01", "OLD")), new DateTime(2030, 1, 1));
        folder.Write("a.xml", Encoding.UTF8.GetBytes(Un("2026-01-01", "NEW")), new DateTime(2020, 1, 1));
        var loaded = ListFolder.Load([folder.Path]);
        Assert.Equal("NEW", Assert.Single(loaded.Entities).Party.Caption);
        var older = Assert.Single(loaded.Unused);
        Assert.Equal(("x.xml", "list.file.older"), (Path.GetFileName(older.Path), older.Reason.Code));
        Assert.Contains("a.xml", older.Reason.ToString());
    }

    [Fact]
    public void Of_two_versions_without_dates_the_one_written_later_is_used()
    {
        folder.Write("a.csv", Encoding.UTF8.GetBytes(Sdn(1, "NEW")), new DateTime(2026, 1, 1));
        folder.Write("b.csv", Encoding.UTF8.GetBytes(Sdn(1, "OLD")), new DateTime(2025, 1, 1));
        Assert.Equal("NEW", Assert.Single(ListFolder.Load([folder.Path]).Entities).Party.Caption);
    }

    [Fact]
    public void A_companion_without_a_telling_name_goes_to_the_list_whose_entities_it_refers_to()
    {
        folder.Write("one.csv", Sdn(1, "ARVONIA LINES"));
        folder.Write("two.csv", $"9639,\"BELMORA COUNCIL\",\"individual\",\"NS-PLC\",{Blank}\r\n");
        folder.Write("three.csv", "9639,5,\"aka\",\"COUNCIL\",-0- \r\n");
        var cons = ListFolder.Load([folder.Path]).Entities.Single(e => e.Dataset == Datasets.OfacConsolidated);
        Assert.Equal(["BELMORA COUNCIL", "COUNCIL"], cons.Party.Names.Select(n => n.Text));
    }

    [Fact]
    public void Packed_lists_are_read_as_they_are()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(Sdn(1, "ARVONIA LINES")));
        folder.Write("sdn.csv.gz", packed.ToArray());
        Assert.Single(ListFolder.Load([folder.Path]).Entities);
    }

    [Fact]
    public void A_file_that_is_no_list_is_named_and_it_is_known_whether_it_was_asked_for()
    {
        folder.Write("sdn.csv", Sdn(1, "ARVONIA LINES"));
        folder.Write("notes.txt", "some notes");
        var picture = folder.Write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]);
        folder.Write("lists.zip", [0x50, 0x4B, 0x03, 0x04, 0, 0]);
        folder.Write("empty.csv", "");
        var unused = ListFolder.Load([folder.Path, picture]).Unused.ToDictionary(u => System.IO.Path.GetFileName(u.Path));
        Assert.Equal(4, unused.Count);
        Assert.Equal(("list.file.unknown", false), (unused["notes.txt"].Reason.Code, unused["notes.txt"].NamedDirectly));
        Assert.Equal(("list.file.unknown", true), (unused["picture.png"].Reason.Code, unused["picture.png"].NamedDirectly));
        Assert.Equal("input.zip", unused["lists.zip"].Reason.Code);
        Assert.Equal("list.file.unknown", unused["empty.csv"].Reason.Code);
    }

    [Fact]
    public void Aliases_without_their_list_are_named_and_not_used()
    {
        var alone = folder.Write("alt.csv", "1,2,\"aka\",\"ARVONIAN LINE\",-0- \r\n");
        foreach (var (path, named) in new[] { (folder.Path, false), (alone, true) })
        {
            var loaded = ListFolder.Load([path]);
            Assert.Empty(loaded.Lists);
            var unused = Assert.Single(loaded.Unused);
            Assert.Equal(("list.companion.alone", alone, named), (unused.Reason.Code, unused.Path, unused.NamedDirectly));
        }
    }

    [Fact]
    public void Entities_of_two_lists_with_the_same_id_stay_apart()
    {
        folder.Write("one.csv", "id,name,programme\n1,Ilya,P\n");
        folder.Write("two.csv", "id,name,programme\n1,Olga,P\n2,Petr,P\n");
        Assert.Equal(["1", "two/1", "2"], ListFolder.Load([folder.Path]).Entities.Select(e => e.Id));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_refused() =>
        Assert.Equal("file.missing", Assert.Throws<FaultException>(() => ListFolder.Load([System.IO.Path.Combine(folder.Path, "nowhere")])).Fault.Code);

    [Fact]
    public void A_list_that_is_recognised_and_broken_is_refused_rather_than_left_out()
    {
        folder.Write("un.xml", Un("2026-01-01", "NEW")[..^30]);
        Assert.Equal("xml.malformed", Assert.Throws<FaultException>(() => ListFolder.Load([folder.Path])).Fault.Code);
    }

    private static string Sdn(int id, string name) => $"{id},\"{name}\",-0- ,\"CUBA\",{Blank}\r\n";

    private static string Un(string date, string name) =>
        $"""<CONSOLIDATED_LIST dateGenerated="{date}T00:00:00Z"><ENTITIES><ENTITY><FIRST_NAME>{name}</FIRST_NAME><REFERENCE_NUMBER>AVe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>""";
}
