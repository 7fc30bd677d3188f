using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>The real lists against counts taken with another parser (Python's csv and ElementTree), tabulated here with the digest of the file.</summary>
public sealed class RealListsTests
{
    [Fact]
    public void The_sdn_list_has_the_entities_names_and_remarks_that_another_parser_counts()
    {
        var list = Load("sdn.csv",
            RealFile.Counted("fb6a6ff6e93643d4", "lists", "ofac", "sdn.csv"),
            RealFile.Counted("fda2c60a91e41979", "lists", "ofac", "alt.csv"),
            RealFile.Counted("de04953bc8f4bd2d", "lists", "ofac", "add.csv"));
        Assert.Equal((15443, 37123), (list.Report.Entities, list.Report.Names));
        Assert.Equal(6927, list.Of(PartyKind.Person));
        Assert.Equal(7270, list.Of(PartyKind.Organization));
        Assert.Equal(872, list.Of(PartyKind.Vessel));
        Assert.Equal(374, list.Of(PartyKind.Aircraft));
        Assert.Equal(3708, list.Entities.Sum(e => e.Party.Names.Count(n => n.Kind == NameKind.Weak)));
        Assert.Equal(6531, list.Entities.Sum(e => e.Links.Count(l => l.Text.StartsWith("Linked To", StringComparison.Ordinal))));
        Assert.Equal(299, list.Entities.Sum(e => e.Party.Identifiers.Count(i => i.Kind == IdentifierKind.Wallet)));
        Assert.Equal(17238, list.Entities.Sum(e => e.Party.Addresses.Count));
        Assert.Equal(2375, list.Warnings("list.orphan.alias"));
        Assert.Equal(4992, list.Warnings("list.orphan.address"));
        Assert.Equal(19, list.Warnings("ofac.remarks.cut"));
        Assert.Equal(3, list.Warnings("csv.endmark"));
        Assert.Equal(0, list.Warnings("list.date.unknown"));
        Assert.Empty(list.Report.Rejected);
    }

    [Fact]
    public void The_consolidated_non_sdn_list_is_told_from_the_sdn_list_and_counted_alike()
    {
        var list = Load("cons_prim.csv",
            RealFile.Counted("7027f6656b7815e3", "lists", "ofac", "cons_prim.csv"),
            RealFile.Counted("27f46913036603cb", "lists", "ofac", "cons_alt.csv"),
            RealFile.Counted("96c5baf0dd9081da", "lists", "ofac", "cons_add.csv"));
        Assert.Equal((Datasets.OfacConsolidated, 442, 1583), (list.Report.Dataset, list.Report.Entities, list.Report.Names));
        Assert.Equal(522, list.Entities.Sum(e => e.Party.Addresses.Count));
        Assert.Equal(0, list.Warnings("list.orphan.alias") + list.Warnings("list.orphan.address"));
    }

    [Theory]
    [InlineData("66b392a4090868d2", "lists/un/UN_consolidated.xml", 730, 273, 2026)]
    [InlineData("a24c0fe81f934cc2", "lists-history/un/UN_consolidated_older.xml", 703, 390, 2018)]
    public void The_un_list_has_the_persons_and_entities_that_another_parser_counts(string digest, string path, int persons, int entities, int year)
    {
        var list = Load(Path.GetFileName(path), RealFile.Counted(digest, path.Split('/')));
        Assert.Equal((persons, entities), (list.Of(PartyKind.Person), list.Of(PartyKind.Organization)));
        Assert.Equal(year, list.Report.PublishedAt!.Value.Year);
        Assert.All(list.Entities, e => Assert.NotNull(e.ListedOn));
        Assert.Empty(list.Report.Rejected);
    }

    [Fact]
    public void The_consolidated_screening_list_has_all_its_entries_also_those_without_a_type()
    {
        var list = Load("us-csl-compact.json", RealFile.Counted("4cb2be849d976ae3", "lists", "us-csl", "us-csl-compact.json"));
        Assert.Equal(25921, list.Report.Entities);
        Assert.Empty(list.Report.Rejected);
        Assert.Equal((1524, 344), (list.Of(PartyKind.Vessel), list.Of(PartyKind.Aircraft)));
        Assert.Equal(3420, list.Entities.Count(e => e.Programmes.Contains("EL")));
        Assert.Equal(19181, list.Entities.Count(e => e.Programmes.Contains("SDN")));
        // 6,256 entries have no type; 11 of the nonproliferation list say in their name what they are.
        Assert.Equal(6256 - list.Entities.Count(e => e.Programmes.Contains("ISN") && e.Party.Kind != PartyKind.Any), list.Of(PartyKind.Any));
        Assert.Equal(1, list.Warnings("list.name.control"));
    }

    [Fact]
    public void The_end_user_list_has_a_country_for_every_entry_and_465_of_nuclear_concern()
    {
        var list = Load("end-user-list.json", RealFile.Counted("6df58cab99e28112", "lists", "jp-meti", "end-user-list.json"));
        Assert.Equal(835, list.Report.Entities);
        Assert.All(list.Entities, e => Assert.NotEmpty(e.Party.Countries));
        Assert.Equal(465, list.Entities.Count(e => e.Details.Contains(new("concern", "nuclear weapons"))));
        Assert.Equal(37, list.Warnings("meti.name.in.address"));
        Assert.Empty(list.Report.Rejected);
    }

    [Fact]
    public void Links_of_the_un_list_lead_to_entries_of_the_list()
    {
        var list = Load("UN_consolidated.xml", RealFile.Counted("66b392a4090868d2", "lists", "un", "UN_consolidated.xml"));
        var ids = list.Entities.Select(e => e.Id).ToHashSet();
        var links = list.Entities.SelectMany(e => e.Links).ToList();
        Assert.True(links.Count > 400);
        Assert.True(links.Count(l => ids.Contains(l.TargetId!)) > 0.97 * links.Count);
    }

    private static Loaded Load(string primary, params string[] paths)
    {
        var loaded = ListFolder.Load(paths);
        Assert.Empty(loaded.Unused);
        var list = Assert.Single(loaded.Lists);
        Assert.Equal(primary, list.Source.Primary.Name);
        return new(loaded.Entities, list.Report);
    }

    private sealed record Loaded(IReadOnlyList<ListedEntity> Entities, ReadReport Report)
    {
        public int Of(PartyKind kind) => Entities.Count(e => e.Party.Kind == kind);

        public long Warnings(string code) => Report.Warnings.Where(w => w.Code == code).Sum(w => w.Count);
    }
}
