using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Cordon.Tests.Modules.Taxii.Shown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Storage;

/// <summary>A database of before it was kept who is shown what.</summary>
public sealed class UpgradeTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";

    [Theory, EachDatabase]
    public async Task What_was_there_is_shown_to_nobody_until_it_was_looked_at_and_then_as_if_it_came_today(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database, tlp: Tlp.Amber, authority: "belmora");
        using var client = server.Client();
        await client.PostAsync(Objects, Seed.Envelope(Enumerable.Range(0, 60).Select(Marked)));
        await client.PostAsync(Objects, Seed.Envelope(Palette.All.Where(m => m.Json is not null).Select(m => m.Json!)));
        var (before, rows) = (await ShownAsync(client), await RowsAsync(server));
        Assert.InRange(before.Split('"').Length, 100, 10_000);

        await using (var tables = server.Journal.Reader.Tables<TaxiiContext>())
        {
            var migrator = tables.GetService<IMigrator>();
            await migrator.MigrateAsync("TaxiiTables", TaxiiServer.Stop);
            await tables.Database.ExecuteSqlRawAsync("UPDATE taxii_version SET until = 9, tlp = 2", TaxiiServer.Stop);
            await migrator.MigrateAsync(null, TaxiiServer.Stop);
            Assert.True(await tables.Versions.AllAsync(v => v.Standing == 0, TaxiiServer.Stop));
        }

        var pages = server.Services.GetRequiredService<QuestionPages>();
        var everything = new KnownClient(new TaxiiClientSet("c", "c", Tlp.Red, [], Authority: "belmora"), null);
        Assert.Empty((await pages.OfAsync(everything, new KnownCollection(Seed.Empty, 1, "trust", null, "", "", TaxiiCheck.Basic), "objects", new Question(null, 100, null, [], [], VersionChoice.Every, null), TaxiiServer.Stop)).Rows);

        server.Services.GetRequiredService<TaxiiRegistry>().Changed();
        Assert.Equal(before, await ShownAsync(client));
        Assert.Equal(rows, await RowsAsync(server));
        // What marks them is known again too: a definition that comes later changes them.
        await client.PostAsync(Objects, Seed.Envelope($$$"""{"type":"marking-definition","spec_version":"2.1","id":"{{{Palette.Id(15)}}}","created":"2026-01-01T00:00:00.000Z","definition_type":"statement","definition":{"statement":"Copyright of Corvale"}}"""));
        Assert.NotEqual(rows, await RowsAsync(server));
    }

    private static string Marked(int number)
    {
        var marking = Palette.All[number % Palette.All.Count].Id;
        return Seed.Of($"identity--a0c7a521-0{number / 3:000}-4c11-8c11-000000000099", "2020-01-01T00:00:00.000Z", $"2020-01-{1 + (number % 3):00}T00:00:00.000Z", marking);
    }

    private static async Task<string> ShownAsync(HttpClient client) =>
        (await client.AskAsync($"{Objects}?limit=1000")).Body.ToJsonString() + (await client.AskAsync($"{Objects}?limit=1000&match[version]=all")).Body.ToJsonString();

    private static async Task<List<string>> RowsAsync(TaxiiServer server)
    {
        await using var tables = server.Journal.Reader.Tables<TaxiiContext>();
        var standings = await tables.Standings.ToDictionaryAsync(s => s.Id, s => s.Text, TaxiiServer.Stop);
        return
        [
            .. (await tables.Versions.OrderBy(v => v.Collection).ThenBy(v => v.Added).ToListAsync(TaxiiServer.Stop)).Select(v => $"{v.Collection} {v.Added} {v.Object} {standings[v.Standing]}"),
            .. (await tables.Marked.OrderBy(m => m.Collection).ThenBy(m => m.Marking).ThenBy(m => m.Added).ToListAsync(TaxiiServer.Stop)).Select(m => $"{m.Collection} {m.Added} {m.Object} {m.Marking}"),
        ];
    }
}
