using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Shown;

/// <summary>What those can do who are not shown everything: neither find out what is there, nor open it.</summary>
public sealed class UnseenTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";
    private const string One = "identity--a0c7a521-0001-4c11-8c11-000000000099";
    private const string Created = "2020-01-01T00:00:00.000Z";

    [Theory, EachDatabase]
    public async Task Who_adds_a_version_that_is_there_unseen_is_told_nothing_and_reads_its_own_back(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var ada = server.Client();
        using var bob = await OtherAsync(server, "bob", Tlp.Green, null);
        await ada.PostAsync(Objects, Seed.Envelope(Seed.Of(One, Created, Created, StixTlp.IdOf(Tlp.Red))));
        var (other, own) = (One.Replace("0001", "0002", StringComparison.Ordinal), Seed.Of(One, Created, Created, StixTlp.IdOf(Tlp.Green)));
        var (there, elsewhere) = (await bob.PostAsync(Objects, Seed.Envelope(own)), await bob.PostAsync(Objects, Seed.Envelope(own.Replace(One, other, StringComparison.Ordinal))));
        Assert.Equal(elsewhere.Body["successes"]!.ToJsonString().Replace(other, One, StringComparison.Ordinal), there.Body["successes"]!.ToJsonString());
        Assert.Equal([One, other], (await bob.AskAsync(Objects)).Ids);
        Assert.Contains("already", (string?)(await bob.PostAsync(Objects, Seed.Envelope(own))).Body["successes"]![0]!["message"]);
        Assert.Single((await ada.AskAsync($"{Objects}{One}/")).Ids);
    }

    [Fact]
    public async Task Who_adds_beyond_its_own_colour_is_thanked_and_does_not_read_it_back()
    {
        await using var server = await TaxiiServer.NewAsync(tlp: Tlp.Green);
        using var client = server.Client();
        Assert.Equal(1, (int?)(await client.PostAsync(Objects, Seed.Envelope(Seed.Of(One, Created, Created, StixTlp.IdOf(Tlp.Red))))).Body["success_count"]);
        Assert.Equal(404, (await client.AskAsync($"{Objects}{One}/")).Status);
        Assert.Equal(404, (await client.RemoveAsync($"{Objects}{One}/")).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_opens_what_is_marked_by_telling_its_definition_otherwise_or_taking_it_out(TestDatabase database)
    {
        foreach (var looserFirst in new[] { true, false })
        {
            await using var server = await TaxiiServer.NewAsync(database, authority: "arvonia");
            using var ada = server.Client();
            using var bob = await OtherAsync(server, "bob", Tlp.Red, "belmora");
            using var eve = await OtherAsync(server, "eve", Tlp.Red, "corvale");
            var (strict, loose) = (Consent("arvonia", "belmora"), Consent("arvonia", "belmora", "corvale"));
            await (looserFirst ? bob : ada).PostAsync(Objects, Seed.Envelope(looserFirst ? loose : strict));
            await ada.PostAsync(Objects, Seed.Envelope(Seed.Of(One, Created, Created, Palette.Id(90)), strict));
            await bob.PostAsync(Objects, Seed.Envelope(loose));
            Assert.Equal(200, (await bob.AskAsync($"{Objects}{One}/")).Status);
            Assert.Equal(404, (await eve.AskAsync($"{Objects}{One}/")).Status);
            var refused = await bob.RemoveAsync($"{Objects}{Palette.Id(90)}/?match[version]=all");
            Assert.Equal((403, "taxii.definition.stays"), (refused.Status, (string?)refused.Body["error_code"]));
            // She was given the looser words, and those stay as well.
            Assert.Equal(403, (await eve.RemoveAsync($"{Objects}{Palette.Id(90)}/?match[version]=all")).Status);
            Assert.Equal(404, (await eve.AskAsync($"{Objects}{One}/")).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_marked_by_what_is_not_there_waits_for_it_and_is_withheld_again_when_it_goes(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var client = server.Client();
        var statement = $$$"""{"type":"marking-definition","spec_version":"2.1","id":"{{{Palette.Id(91)}}}","created":"2026-01-01T00:00:00.000Z","definition_type":"statement","definition":{"statement":"Copyright of Corvale"}}""";
        await client.PostAsync(Objects, Seed.Envelope(Seed.Of(One, Created, Created), Seed.Of(One, Created, "2020-01-02T00:00:00.000Z", Palette.Id(91))));
        Assert.Equal([Created], (await client.AskAsync($"{Objects}{One}/versions/")).Versions);
        Assert.Equal(Created, (string?)(await client.AskAsync($"{Objects}{One}/")).Body["objects"]![0]!["modified"]);
        await client.PostAsync(Objects, Seed.Envelope(statement));
        Assert.Equal("2020-01-02T00:00:00.000Z", (string?)(await client.AskAsync($"{Objects}{One}/")).Body["objects"]![0]!["modified"]);
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Palette.Id(91)}/")).Status);
        Assert.Equal([Created], (await client.AskAsync($"{Objects}{One}/versions/")).Versions);
    }

    private static string Consent(string originator, params string[] others) => $$$$"""
        {"type":"marking-definition","spec_version":"2.1","id":"{{{{Palette.Id(90)}}}}","created":"2026-01-01T00:00:00.000Z","extensions":{"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01":{"extension_type":"property-extension",
        "originator_ref":"{{{{StixAuthority.IdOf(originator)}}}}","releasable_to_refs":[{{{{string.Join(',', others.Select(o => $"\"{StixAuthority.IdOf(o)}\""))}}}}]}}}
        """;

    private static async Task<HttpClient> OtherAsync(TaxiiServer server, string name, Tlp tlp, string? authority)
    {
        await server.Services.GetRequiredService<SetUpDesk>().SetClientAsync(Actor.Person("dpo"), null, new ClientForm(name, tlp, [new TaxiiGrant(Seed.Empty, true, true)], Authority: authority), TaxiiServer.Password, TaxiiServer.Stop);
        return server.Client(name);
    }
}
