using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening;

namespace Cordon.Tests.Modules.Screening;

public sealed class CatalogTests
{
    private static readonly JournalCatalog Catalog = JournalCatalog.Of(new ScreeningJournal());

    [Fact]
    public void The_page_of_processes_says_what_the_module_records() =>
        Assert.Contains(ProcessesPage.Section(Catalog, "Screening").Trim(), File.ReadAllText(Repository.PathOf("docs", "processes.md")), StringComparison.Ordinal);

    /// <summary>Every version of every entry type that was ever written, as it was written. Files are only added here, never changed.</summary>
    [Fact]
    public void Every_stored_fixture_is_still_read()
    {
        string[] own = ["ScreeningAnswered", "PartyRegistered", "PartyWithdrawn", "OutcomeChanged", "Rescreened"];
        var read = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "Modules", "Screening", "Fixtures"), "*.json"))
        {
            // ScreeningAnswered.v1.json
            var name = Path.GetFileName(file).Split('.');
            var (type, version) = (Catalog.EntryTypes.Single(t => t.Name == name[0]), int.Parse(name[1][1..], CultureInfo.InvariantCulture));
            var fixture = JsonNode.Parse(File.ReadAllText(file))!;
            var data = type.Read(version, Encoding.UTF8.GetBytes(fixture["written"]!.ToJsonString()));
            Assert.Equal(CanonicalJson.Text(fixture["today"]!.ToJsonString()), Encoding.UTF8.GetString(CanonicalJson.OfRecord(data)));
            read.Add($"{type.Name} {version}");
        }

        Assert.Equal(Catalog.EntryTypes.Where(t => own.Contains(t.Name)).SelectMany(t => Enumerable.Range(1, t.Version).Select(v => $"{t.Name} {v}")).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }
}
