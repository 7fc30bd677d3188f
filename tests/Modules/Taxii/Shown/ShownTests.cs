using System.Globalization;
using System.Text.Json.Nodes;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Shown;

/// <summary>Whatever marks an object, whoever asks and however: each program gets exactly what may go to it.</summary>
public sealed class ShownTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";
    private const int Things = 130;
    private const int Versions = 480;
    private const int PageOf = 61;

    private static readonly string?[] Authorities = [null, "arvonia", "belmora", "corvale", "nobody-knows"];

    private static readonly Gen<(int Thing, int Version, int[] Whole, int[] Parts)[]> Histories =
        Gen.Select(Gen.Int[0, Things - 1], Gen.Int[0, 27], Marks(2), Marks(1)).Array[Versions];

    [Theory, EachDatabase]
    public async Task Each_program_gets_exactly_what_may_go_to_it_page_by_page(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        var things = await FillAsync(server);
        var (pages, pairs, seen) = (server.Services.GetRequiredService<QuestionPages>(), 0, 0);
        var collection = (await server.Services.GetRequiredService<TaxiiRegistry>().NowAsync(TaxiiServer.Stop)).Collection(Seed.Empty);
        foreach (var (authority, tlp, unassessed) in from a in Authorities from t in Enum.GetValues<Tlp>() from u in new[] { false, true } select (a, t, u))
        {
            var client = new KnownClient(new TaxiiClientSet($"c-{authority}-{tlp}-{unassessed}", "c", tlp, [], Authority: authority), null);
            var oracle = new NaiveReader(authority, (int)tlp, unassessed);
            var its = collection with { ShowsUnassessed = unassessed };
            await AssertAsync(pages, client, its, VersionChoice.Every, oracle.All(things));
            await AssertAsync(pages, client, its, VersionChoice.Newest, oracle.Newest(things));
            await AssertAsync(pages, client, its, new VersionChoice(false, true, false, []), oracle.First(things));
            await AssertAsync(pages, client, its, VersionChoice.Newest, oracle.Newest(things).Where(t => t.IsDefinition), "marking-definition");
            pairs += things.Count;
            seen += oracle.All(things).Count();
        }

        Assert.True(pairs >= 20_000, $"{pairs} pairs");
        // Neither everything nor nothing is shown: the oracle is one that can be missed.
        Assert.InRange(seen, pairs / 20, pairs * 3 / 4);
    }

    [Theory, EachDatabase]
    public async Task What_is_withheld_is_at_every_door_as_if_it_were_not_there(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database, tlp: Tlp.Amber, authority: "belmora");
        using var client = server.Client();
        var things = await FillAsync(server);
        var seen = new NaiveReader("belmora", (int)Tlp.Amber, false).All(things).ToList();
        foreach (var id in things.Select(t => t.Id).Distinct())
        {
            var its = seen.Where(s => s.Id == id).ToList();
            foreach (var door in new[] { $"{Objects}{id}/", $"{Objects}{id}/versions/" })
            {
                var (answer, none) = (await client.AskAsync(door), await client.AskAsync(door.Replace(id, id.Replace("a0c7a521", "ffffffff", StringComparison.Ordinal), StringComparison.Ordinal)));
                Assert.Equal(its.Count > 0 ? 200 : 404, answer.Status);
                if (its.Count == 0)
                    Assert.Equal((none.Status, (string?)none.Body["error_code"], Headers(none)), (answer.Status, (string?)answer.Body["error_code"], Headers(answer)));
            }

            Assert.Equal(its.Select(i => i.Version).Distinct().Count(), (await client.AskAsync($"{Objects}{id}/versions/")).Versions.Count);
            Assert.Equal(its.Count > 0 ? 1 : 0, (await client.AskAsync($"{Objects}?match[id]={id}")).Ids.Count);
        }
    }

    private static Gen<int[]> Marks(int most) => Gen.Int[0, Palette.All.Count - 1].Array[0, most];

    private static string Headers(Answer answer) => string.Join(',', answer.Message.Headers.Select(h => h.Key).Where(k => k is not "Date").Order(StringComparer.Ordinal));

    /// <summary>Definitions come before, among and behind what they mark, in batches of every size; one is told a second time in looser words.</summary>
    private static async Task<IReadOnlyList<Thing>> FillAsync(TaxiiServer server)
    {
        using var client = server.Client();
        var all = new List<(Thing Thing, string Json)>();
        foreach (var (number, version, whole, parts) in Histories.Single())
        {
            var thing = new Thing($"identity--a0c7a521-0{number:000}-4c11-8c11-000000000099", version, [.. whole.Concat(parts).Distinct()]);
            if (!all.Exists(a => a.Thing.Id == thing.Id && a.Thing.Version == version))
                all.Add((thing, Json(thing, whole.Distinct(), parts)));
        }

        var definitions = Palette.All.Where(m => m.Json is not null).Select(m => (new Thing(m.Id, 0, m.Behind, true, m), m.Json!)).ToList();
        for (var i = 0; i < definitions.Count; i++)
            all.Insert(i * 17, definitions[i]);
        for (var (at, size) = (0, 1); at < all.Count; at += size, size = 1 + (size * 7 % 23))
            Assert.Equal(0, (int?)(await client.PostAsync(Objects, Seed.Envelope(all.Skip(at).Take(size).Select(a => a.Json)))).Body["failure_count"]);
        return [.. all.Select(a => a.Thing)];
    }

    private static async Task AssertAsync(QuestionPages pages, KnownClient client, KnownCollection collection, VersionChoice versions, IEnumerable<Thing> expected, string? type = null)
    {
        var (got, next) = (new List<string>(), (string?)null);
        do
        {
            var page = await pages.OfAsync(client, collection, "objects", new Question(null, PageOf, next, [], type is null ? [] : [type], versions, null), TaxiiServer.Stop);
            Assert.True(page.Rows.Count == PageOf || page.Next is null);
            got.AddRange(page.Rows.Select(r => $"{r.Object} {Number(r.Json)}"));
            next = page.Next;
        }
        while (next is not null);
        Assert.Equal(expected.Select(t => $"{t.Id} {t.Version}").Order(StringComparer.Ordinal), got.Order(StringComparer.Ordinal));
    }

    private static string Number(string json) => JsonNode.Parse(json)!["modified"] is { } modified ? (int.Parse(((string)modified!)[8..10], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture) : "0";

    private static string Json(Thing thing, IEnumerable<int> whole, IEnumerable<int> parts)
    {
        var body = JsonNode.Parse(Seed.Of(thing.Id, "2020-01-01T00:00:00.000Z", $"2020-01-{thing.Version + 1:00}T00:00:00.000Z"))!.AsObject();
        if (whole.Any())
            body["object_marking_refs"] = new JsonArray([.. whole.Select(m => JsonValue.Create(Palette.All[m].Id))]);
        if (parts.Any())
            body["granular_markings"] = new JsonArray([.. parts.Select(m => new JsonObject { ["marking_ref"] = Palette.All[m].Id, ["selectors"] = new JsonArray("name") })]);
        return body.ToJsonString();
    }
}
