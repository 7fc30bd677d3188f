using System.Text;
using System.Text.Json.Nodes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Catalog;

public sealed class CatalogTests
{
    private static readonly JournalCatalog Sample = JournalCatalog.Of(new SampleModule());

    /// <summary>Every version of every entry type that was ever written, as it was written. Files are only added here, never changed.</summary>
    [Fact]
    public void Every_stored_fixture_is_still_read()
    {
        var folder = Repository.PathOf("tests", "Journal", "Fixtures");
        var read = new HashSet<string>();
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            // Noted.v1.json
            var name = Path.GetFileName(file).Split('.');
            var (type, version) = (Sample.EntryTypes.Single(t => t.Name == name[0]), int.Parse(name[1][1..]));
            var fixture = JsonNode.Parse(File.ReadAllText(file))!;
            var data = type.Read(version, Encoding.UTF8.GetBytes(fixture["written"]!.ToJsonString()));
            Assert.Equal(fixture["today"]!.ToJsonString(), JsonNode.Parse(Cordon.Kernel.Json.CanonicalJson.OfRecord(data))!.ToJsonString());
            read.Add($"{type.Name} {version}");
        }

        Assert.Equal(Sample.EntryTypes.SelectMany(t => Enumerable.Range(1, t.Version).Select(v => $"{t.Name} {v}")).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_version_from_the_future_and_data_that_do_not_fit_are_refused_without_quoting_them()
    {
        var noted = Sample.EntryTypes.Single(t => t.Name == "Noted");
        Assert.Equal("journal.entry.newer", Assert.Throws<FaultException>(() => noted.Read(3, "{}"u8)).Fault.Code);
        var refused = Assert.Throws<FaultException>(() => noted.Read(2, """{"subject":"secret-7","number":"secret-8","text":""}"""u8));
        Assert.Equal("journal.entry.unreadable", refused.Fault.Code);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_twice_stops_the_start() =>
        Assert.Throws<ArgumentException>(() => JournalCatalog.Of(new SampleModule(), new SampleModule()));

    [Fact]
    public void The_page_of_processes_says_what_the_code_does() =>
        ProcessesPageCheck.Holds(JournalCatalog.Of(), "Journal");

    [Fact]
    public void The_page_check_can_fail() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ProcessesPageCheck.Holds(Sample, "Sample"));
}
