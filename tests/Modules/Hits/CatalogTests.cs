using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Tests.Modules.Hits;

public sealed class CatalogTests
{
    private static readonly JournalCatalog Catalog = JournalCatalog.Of(Cordon.Modules.Desk.DeskModule.Journal, Cordon.Modules.Screening.ScreeningModule.Journal, HitsModule.Journal);

    [Fact]
    public void The_page_of_processes_says_what_the_module_does() =>
        Assert.Contains(ProcessesPage.Section(Catalog, "Hits").Trim(), File.ReadAllText(Repository.PathOf("docs", "processes.md")));

    /// <summary>Every version of every entry type that was ever written, as it was written. Files are only added here, never changed.</summary>
    [Fact]
    public void Every_stored_fixture_is_still_read()
    {
        var own = Catalog.EntryTypes.Where(t => t.Data.Assembly == typeof(HitOpened).Assembly).ToList();
        var read = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "Modules", "Hits", "Fixtures"), "*.json"))
        {
            // AccountOpened.v1.json
            var name = Path.GetFileName(file).Split('.');
            var (type, version) = (own.Single(t => t.Name == name[0]), int.Parse(name[1][1..]));
            var fixture = JsonNode.Parse(File.ReadAllText(file))!;
            var data = type.Read(version, Encoding.UTF8.GetBytes(fixture["written"]!.ToJsonString()));
            Assert.Equal(CanonicalJson.Text(fixture["today"]!.ToJsonString()), Encoding.UTF8.GetString(CanonicalJson.OfRecord(data)));
            read.Add($"{type.Name} {version}");
        }

        Assert.Equal(own.SelectMany(t => Enumerable.Range(1, t.Version).Select(v => $"{t.Name} {v}")).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_refused_about_hits_is_said_in_french_as_in_english()
    {
        var english = FaultTexts.In("en").Where(t => t.Key.StartsWith("hits.", StringComparison.Ordinal)).ToDictionary();
        var french = FaultTexts.In("fr").Where(t => t.Key.StartsWith("hits.", StringComparison.Ordinal)).ToDictionary();
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("rien n’attend ici une seconde personne", FaultTexts.Say(new Fault("hits.not-proposed"), "fr"));
    }
}
