using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Tests.TestSupport;
using Xunit;

namespace Cordon.Tests.ModuleHabits;

/// <summary>What holds of every module that records: its page, its stored entries, its refusals in both languages.</summary>
/// <param name="catalog">With the module.</param>
/// <param name="module">Its name, which is that of its folder.</param>
/// <param name="contracts">The assembly of its entry types.</param>
/// <param name="french">The first word of the codes of its refusals that are said in French too; empty where they are not yet.</param>
public abstract class CatalogHabits(JournalCatalog catalog, string module, Assembly contracts, string french = "")
{
    [Fact]
    public void The_page_of_processes_says_what_the_module_does() =>
        Assert.Contains(ProcessesPage.Section(catalog, module).Trim(), File.ReadAllText(Repository.PathOf("docs", "processes.md")), StringComparison.Ordinal);

    /// <summary>Every version of every entry type that was ever written, as it was written. Files are only added here, never changed.</summary>
    [Fact]
    public void Every_stored_fixture_is_still_read()
    {
        var own = catalog.EntryTypes.Where(t => t.Data.Assembly == contracts).ToList();
        var read = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "Modules", module, "Fixtures"), "*.json"))
        {
            // AccountOpened.v1.json; a second one of a version, with members that came later, has a word behind it.
            var name = Path.GetFileName(file).Split('.');
            var (type, version) = (own.Single(t => t.Name == name[0]), int.Parse(name[1][1..], CultureInfo.InvariantCulture));
            var fixture = JsonNode.Parse(File.ReadAllText(file))!;
            var data = type.Read(version, Encoding.UTF8.GetBytes(fixture["written"]!.ToJsonString()));
            Assert.Equal(CanonicalJson.Text(fixture["today"]!.ToJsonString()), Encoding.UTF8.GetString(CanonicalJson.OfRecord(data)));
            read.Add($"{type.Name} {version}");
        }

        Assert.NotEmpty(own);
        Assert.Equal(own.SelectMany(t => Enumerable.Range(1, t.Version).Select(v => $"{t.Name} {v}")).Order(StringComparer.Ordinal), read.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_it_refuses_is_said_in_french_as_in_english()
    {
        Assert.SkipWhen(french.Length == 0, "the refusals of this module are said in English only");
        Assert.NotEmpty(Codes("en"));
        Assert.Equal(Codes("en"), Codes("fr"));
    }

    private IEnumerable<string> Codes(string language) => FaultTexts.In(language).Select(t => t.Key).Where(k => k.StartsWith(french + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
