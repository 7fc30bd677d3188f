using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;
using CsCheck;

namespace Cordon.Tests.Modules.Taxii.Serve;

/// <summary>Nobody is shown what is marked beyond what they may be shown: not by any question.</summary>
public sealed class ColourTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";
    private const int Things = 6;

    private static readonly string[] Questions =
        ["", "?match[version]=all", "?match[version]=first", "?match[version]=last", "?match[version]=first,last", "?match[spec_version]=2.1", "?match[spec_version]=2.0,2.1", "?match[spec_version]=2.0,2.1&match[version]=first"];

    private static readonly Gen<(int Thing, int Version, int Colour)[]> Histories = Gen.Select(Gen.Int[0, Things - 1], Gen.Int[0, 9], Gen.Int[0, 4]).Array[40];

    [Theory, EachDatabase]
    public async Task Each_client_gets_what_a_reader_of_the_whole_list_would_give_it(TestDatabase database)
    {
        foreach (var tlp in Enum.GetValues<Tlp>())
        {
            await using var server = await TaxiiServer.NewAsync(database, tlp: tlp);
            using var client = server.Client();
            var held = new List<(string Id, int Version, int Colour)>();
            foreach (var (thing, version, colour) in Histories.Single())
            {
                var id = $"identity--a0c7a521-00{thing:00}-4c11-8c11-000000000099";
                if (held.Exists(h => h.Id == id && h.Version == version))
                    continue;
                held.Add((id, version, colour));
                var posted = await client.PostAsync(Objects, Seed.Envelope(Seed.Of(id, "2020-01-01T00:00:00.000Z", Modified(version), StixTlp.IdOf((Tlp)colour))));
                Assert.Equal(1, (int?)posted.Body["success_count"]);
            }

            var seen = held.Where(h => h.Colour <= (int)tlp).ToList();
            foreach (var question in Questions)
            {
                var expected = seen.Where(h => Meant(question, seen.Where(o => o.Id == h.Id).Select(o => o.Version), h.Version)).Select(h => $"{h.Id} {Modified(h.Version)}").Order(StringComparer.Ordinal);
                var answer = await client.AskAsync(Objects + question);
                Assert.Equal(expected, (answer.Body["objects"]?.AsArray() ?? []).Select(o => $"{(string?)o!["id"]} {(string?)o["modified"]}").Order(StringComparer.Ordinal));
            }

            foreach (var id in held.Select(h => h.Id).Distinct())
                Assert.Equal(seen.Exists(s => s.Id == id) ? 200 : 404, (await client.AskAsync($"{Objects}{id}/")).Status);
        }
    }

    [Fact]
    public async Task Deleting_shows_the_version_before_and_takes_out_nothing_unseen()
    {
        await using var server = await TaxiiServer.NewAsync(tlp: Tlp.Green);
        using var client = server.Client();
        const string Id = "identity--a0c7a521-0001-4c11-8c11-000000000099";
        await client.PostAsync(Objects, Seed.Envelope(
            Seed.Of(Id, "2020-01-01T00:00:00.000Z", Modified(1), StixTlp.IdOf(Tlp.Clear)), Seed.Of(Id, "2020-01-01T00:00:00.000Z", Modified(2), StixTlp.IdOf(Tlp.Green)), Seed.Of(Id, "2020-01-01T00:00:00.000Z", Modified(3), StixTlp.IdOf(Tlp.Red))));
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Id}/")).Status);
        Assert.Equal([Modified(1)], (await client.AskAsync($"{Objects}{Id}/versions/")).Versions);
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Id}/?match[version]=all")).Status);
        Assert.Equal(404, (await client.RemoveAsync($"{Objects}{Id}/")).Status);
        await using var tables = server.Journal.Reader.Tables<Cordon.Modules.Taxii.Storage.TaxiiContext>();
        Assert.Equal(1, tables.Versions.Count(v => v.Object == Id));
    }

    private static bool Meant(string question, IEnumerable<int> versions, int version)
    {
        if (question.Contains("=all", StringComparison.Ordinal))
            return true;
        var first = question.Contains("first", StringComparison.Ordinal);
        return (first && version == versions.Min()) || ((!first || question.Contains("last", StringComparison.Ordinal)) && version == versions.Max());
    }

    private static string Modified(int version) => $"2020-01-{version + 1:00}T00:00:00.000Z";
}
