using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Poll;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Storage;

public sealed class TaxiiProjectionTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private static readonly Actor Who = Actor.Person("dpo");

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_collection_is_empty(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var client = server.Client();
        for (var round = 0; round < 12; round++)
        {
            var versions = Enumerable.Range(0, 5).Select(i => Seed.Of(Id((round * 3) + i), "2020-01-01T00:00:00.000Z", $"2020-01-{1 + ((round * 7) % 20):00}T00:00:00.00{i}Z", StixTlp.IdOf((Tlp)((round + i) % 5))));
            await client.PostAsync(Objects, Seed.Envelope(versions));
            if (round % 3 == 0)
                await client.RemoveAsync($"{Objects}{Id(round)}/{(round % 2 == 0 ? "" : "?match[version]=first")}");
        }

        var collections = server.Services.GetRequiredService<ITaxiiCollections>();
        await collections.WithdrawAsync(Seed.Empty, Id(1), Who, "it was wrong", TaxiiServer.Stop);
        var desk = server.Services.GetRequiredService<SetUpDesk>();
        await desk.SetCollectionAsync(Who, Seed.ReadOnly, "trust", "board", "Notice board", "", TaxiiCheck.Full, TaxiiServer.Stop);
        var gone = await desk.SetClientAsync(Who, null, new ClientForm("gone", Tlp.Green, []), "a password", TaxiiServer.Stop);
        await desk.WithdrawAsync(Who, gone, "the agreement ended", TaxiiServer.Stop);
        await server.Services.GetRequiredService<PollDesk>().SetAsync(Who, new PollForm("Belmora", "https://belmora.example/trust/", "movements", Seed.Empty, 15, null, null), TaxiiServer.Stop);

        var grown = await RowsAsync(server);
        Assert.True(grown.Count > 40, string.Join('\n', grown));
        await server.Journal.RebuildAsync(Words("journal.rebuild"), Handling, TaxiiServer.Stop);
        Assert.Equal(grown, await RowsAsync(server));

        await server.Journal.EraseAsync(new Retention(TaxiiRecords.Class, Seed.Empty), "Act 7", Words("journal.erase"), Handling, TaxiiServer.Stop);
        var left = await RowsAsync(server);
        Assert.Equal(grown.Where(r => !r.StartsWith("version 1 ", StringComparison.Ordinal)), left);
        Assert.Empty((await client.AskAsync(Objects)).Body);
        await server.Journal.RebuildAsync(Words("journal.rebuild"), Handling, TaxiiServer.Stop);
        Assert.Equal(left, await RowsAsync(server));
    }

    [Fact]
    public async Task A_withdrawn_object_gets_a_last_version_that_says_so()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        var collections = server.Services.GetRequiredService<ITaxiiCollections>();
        var published = await collections.PublishAsync(Seed.Empty, [Seed.Of(Id(1), "2020-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z")], Who, "release 7", TaxiiServer.Stop);
        Assert.Equal((1, 0, 0), (published.Added, published.Known, published.Refused.Count));
        var before = (await client.AskAsync(Objects)).Last!;
        await collections.WithdrawAsync(Seed.Empty, Id(1), Who, "it was wrong", TaxiiServer.Stop);
        await collections.WithdrawAsync(Seed.Empty, Id(1), Who, "it was wrong", TaxiiServer.Stop);
        var news = (await client.AskAsync($"{Objects}?added_after={before}")).Body["objects"]!.AsArray();
        Assert.Equal((true, "2030-01-01T00:00:00.001Z"), ((bool?)Assert.Single(news)!["revoked"], (string?)news[0]!["modified"]));
        Assert.Equal(2, (await client.AskAsync($"{Objects}{Id(1)}/versions/")).Versions.Count);
    }

    private static string Id(int number) => $"identity--a0c7a521-0088-4c11-8c11-{number % 9:000000000000}";

    private static ProcessWords Words(string process) => new(process, Who, "maintenance", "Act 7");

    private static async Task<List<string>> RowsAsync(TaxiiServer server)
    {
        await using var tables = server.Journal.Reader.Tables<TaxiiContext>();
        // Numbers of standings are given as they come; what stands under them is what matters.
        var standings = await tables.Standings.ToDictionaryAsync(s => s.Id, s => s.Text.Replace('\n', ';'), TaxiiServer.Stop);
        return
        [
            .. (await tables.Server.ToListAsync(TaxiiServer.Stop)).Select(s => $"server {s.Title} {s.Description} {s.Contact} {s.Default}"),
            .. (await tables.Roots.OrderBy(r => r.Root).ToListAsync(TaxiiServer.Stop)).Select(r => $"root {r.Root} {r.Title} {r.Description} {r.MaxContentLength}"),
            .. (await tables.Collections.OrderBy(c => c.Number).ToListAsync(TaxiiServer.Stop)).Select(c => $"collection {c.Collection} {c.Number} {c.Root} {c.Alias} {c.Title} {c.Description} {c.Check} {c.ShowsUnassessed}"),
            .. (await tables.Clients.OrderBy(c => c.Client).ToListAsync(TaxiiServer.Stop)).Select(c => $"client {c.Client} {c.Name} {c.Withdrawn} {c.Json}"),
            .. (await tables.Polls.OrderBy(p => p.Poll).ToListAsync(TaxiiServer.Stop)).Select(p => $"poll {p.Poll} {p.Ended} {p.Json}"),
            .. (await tables.Marked.OrderBy(m => m.Collection).ThenBy(m => m.Marking).ThenBy(m => m.Added).ToListAsync(TaxiiServer.Stop)).Select(m => $"version {m.Collection} {m.Added} {m.Object} is marked {m.Marking}"),
            .. (await tables.Versions.OrderBy(v => v.Collection).ThenBy(v => v.Added).ToListAsync(TaxiiServer.Stop)).Select(v => $"version {v.Collection} {v.Added} {v.Object} {v.Type} {v.Specification} {v.Version} {v.VersionText} {standings[v.Standing]} {v.Json}"),
        ];
    }
}
