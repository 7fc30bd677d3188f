using System.Text;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Tests.Modules.Reference.Versions;

public sealed class KnownWatchlistsTests
{
    [Fact]
    public void Every_list_that_can_be_recognised_is_known_with_its_authority()
    {
        string[] recognised = [Datasets.OfacSdn, Datasets.OfacConsolidated, Datasets.UnSecurityCouncil, Datasets.UsScreening, Datasets.JapanEndUsers, Datasets.EuFinancial, Datasets.UkSanctions, Datasets.UkFinancial];
        Assert.Equal(recognised.Order(), KnownWatchlists.All.Select(l => l.Dataset).Order());
        Assert.All(KnownWatchlists.All, l => Assert.NotEmpty(l.Authority));
    }

    [Theory]
    [InlineData(Datasets.OfacSdn)]
    [InlineData(Datasets.UnSecurityCouncil)]
    [InlineData(Datasets.EuFinancial)]
    [InlineData(Datasets.UkSanctions)]
    public void The_official_addresses_are_https(string dataset) =>
        Assert.All(KnownWatchlists.All.Single(l => l.Dataset == dataset).Addresses, a => Assert.StartsWith("https://", a.Url));

    [Theory]
    [InlineData("""{"lists":[{"dataset":"arv","title":"A","authority":"B","addresses":[{"file":"a.csv","url":"http://arvonia.example/a.csv"}]}]}""", "watchlist.address")]
    [InlineData("""{"lists":[{"dataset":"arv","title":"A","authority":"B","addresses":[{"file":"../a.csv","url":"https://arvonia.example/a.csv"}]}]}""", "watchlist.address.file")]
    [InlineData("""{"lists":[{"dataset":"ARV/..","title":"A","authority":"B"}]}""", "watchlist.dataset")]
    [InlineData("""{"lists":[{"dataset":"arv","title":"A","authority":"B"},{"dataset":"arv","title":"A","authority":"B"}]}""", "watchlist.dataset")]
    [InlineData("""{"lists":[{"dataset":"arv","title":"A"}]}""", "watchlist.file.shape")]
    [InlineData("""{"lists":[{"dataset":"arv","title":"A","authority":"B","colour":"red"}]}""", "watchlist.file.shape")]
    [InlineData("""{""", "watchlist.file.shape")]
    public void A_file_of_lists_that_is_wrong_is_refused_with_its_place(string json, string code)
    {
        var fault = Assert.Throws<FaultException>(() => KnownWatchlists.Read("lists.json", Encoding.UTF8.GetBytes(json))).Fault;
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("lists.json", fault.Where);
    }

    [Fact]
    public void A_list_counts_as_stale_after_the_hours_it_states_and_as_missing_without_a_version()
    {
        var list = new Watchlist { Dataset = "arv", Title = "A", Authority = "B", StaleAfterHours = 24 };
        var now = Instant.Parse("2026-03-02T08:00:00Z");
        var version = ImportPreparation.Prepare(new() { Source = Lists.Source(Lists.Text(1)), Id = Guid.Empty, RetrievedAt = now }).Version;
        Assert.Equal(Freshness.Missing, Staleness.Of(list, null, null, now));
        Assert.Equal(Freshness.Fresh, Staleness.Of(list, version, Instant.Parse("2026-03-01T08:00:00Z"), now));
        Assert.Equal(Freshness.Stale, Staleness.Of(list, version, Instant.Parse("2026-03-01T07:59:59Z"), now));
    }
}
