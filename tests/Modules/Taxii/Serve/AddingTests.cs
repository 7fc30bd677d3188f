using System.Text.Json.Nodes;

namespace Cordon.Tests.Modules.Taxii.Serve;

public sealed class AddingTests
{
    private const string Objects = $"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/";
    private const string Manifest = $"{TaxiiServer.Root}/collections/{Seed.Empty}/manifest/";
    private const string Other = "identity--a0c7a521-0010-4c11-8c11-000000000010";

    [Theory, EachDatabase]
    public async Task What_is_added_is_found_everywhere_and_what_is_taken_out_nowhere(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var client = server.Client();
        var posted = await client.PostAsync(Objects, Seed.Envelope(Seed.Of(Other, "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z")));
        Assert.Equal((202, "complete", 1, 1, 0, 0), (posted.Status, (string?)posted.Body["status"], (int?)posted.Body["total_count"], (int?)posted.Body["success_count"], (int?)posted.Body["failure_count"], (int?)posted.Body["pending_count"]));
        Assert.Equal((Other, "2017-01-27T13:49:53.935Z"), ((string?)posted.Body["successes"]![0]!["id"], (string?)posted.Body["successes"]![0]!["version"]));
        Assert.False(posted.Body.ContainsKey("failures"));
        Assert.Equal([Other], (await client.AskAsync(Objects)).Ids);
        Assert.Equal([Other], (await client.AskAsync($"{Objects}?match[id]={Other}")).Ids);
        Assert.Equal([Other], (await client.AskAsync($"{Manifest}?match[id]={Other}")).Ids);
        var status = await client.AskAsync($"{TaxiiServer.Root}/status/{(string?)posted.Body["id"]}/");
        Assert.Equal(posted.Body.ToJsonString(), status.Body.ToJsonString());

        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Other}")).Status);
        Assert.Equal(404, (await client.AskAsync($"{Objects}{Other}")).Status);
        Assert.Equal(404, (await client.AskAsync($"{Objects}{Other}/versions/")).Status);
        Assert.Equal(404, (await client.AskAsync($"{Manifest}{Other}")).Status);
        Assert.Equal(404, (await client.RemoveAsync($"{Objects}{Other}/")).Status);
        Assert.Empty((await client.AskAsync(Objects)).Body);
    }

    [Theory, EachDatabase]
    public async Task Every_version_gets_a_moment_of_its_own_later_than_all_before(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var client = server.Client();
        // The clock stands still, and goes back: moments go on all the same.
        for (var batch = 0; batch < 3; batch++)
        {
            var versions = Enumerable.Range(0, 4).Select(i => Seed.Of(Other, "2014-01-27T13:49:53.935Z", $"201{batch + 5}-01-27T13:49:53.00{i}Z"));
            Assert.Equal(4, (int?)(await client.PostAsync(Objects, Seed.Envelope(versions))).Body["success_count"]);
        }

        var lines = (await client.AskAsync($"{Manifest}?match[version]=all")).Body["objects"]!.AsArray();
        var moments = lines.Select(l => (string)l!["date_added"]!).ToList();
        Assert.Equal(12, moments.Distinct().Count());
        Assert.Equal(moments.Order(StringComparer.Ordinal), moments);
        Assert.Equal("2026-11-02T08:00:00.000000Z", moments[0]);
        Assert.InRange(moments[11], "2026-11-02T08:00:00.000011Z", "2026-11-02T08:00:00.020000Z");
    }

    [Fact]
    public async Task The_distances_of_moments_do_not_tell_what_lies_between()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        await client.PostAsync(Objects, Seed.Envelope(Enumerable.Range(0, 200).Select(i => Seed.Of(Other, "2014-01-27T13:49:53.935Z", $"2015-01-27T13:49:53.{i:000}Z"))));
        var lines = (await client.AskAsync($"{Manifest}?match[version]=all&limit=1000")).Body["objects"]!.AsArray();
        var moments = lines.Select(l => Cordon.Kernel.Time.Instant.Parse((string)l!["date_added"]!).UnixMicroseconds).ToList();
        var steps = moments.Zip(moments.Skip(1), (one, next) => next - one).ToList();
        Assert.All(steps, s => Assert.InRange(s, 1, 1000));
        // Steps of one, two and three digits are each about a third.
        Assert.All(new[] { (1, 9), (10, 99), (100, 1000) }, d => Assert.InRange(steps.Count(s => s >= d.Item1 && s <= d.Item2), 25, 120));
    }

    [Theory, EachDatabase]
    public async Task Versions_are_taken_out_as_they_are_meant(TestDatabase database)
    {
        await using var server = await TaxiiServer.NewAsync(database);
        using var client = server.Client();
        string[] modified = ["2014-01-27T13:49:53.935Z", "2015-01-27T13:49:53.935Z", "2016-01-27T13:49:53.935Z", "2018-01-27T13:49:53.935Z", "2019-01-27T13:49:53.935Z"];
        Assert.Equal(5, (int?)(await client.PostAsync(Objects, Seed.Envelope(modified.Select(m => Seed.Of(Other, "2014-01-27T13:49:53.935Z", m))))).Body["success_count"]);
        var left = modified.ToList();
        foreach (var (choice, gone) in new[] { ("?match[version]=2018-01-27T13:49:53.935Z", modified[3]), ("?match[version]=first", modified[0]), ("?match[version]=last", modified[4]), ("", modified[2]) })
        {
            Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Other}{choice}")).Status);
            left.Remove(gone);
            Assert.Equal(left, (await client.AskAsync($"{Objects}{Other}/versions/")).Versions);
            Assert.Equal(left[^1], (string?)(await client.AskAsync($"{Objects}{Other}/")).Body["objects"]![0]!["modified"]);
        }

        Assert.Equal(404, (await client.RemoveAsync($"{Objects}{Other}?match[version]=2018-01-27T13:49:53.935Z")).Status);
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Other}?match[version]=all")).Status);
        Assert.Equal(404, (await client.AskAsync($"{Objects}{Other}/versions/")).Status);
    }

    [Fact]
    public async Task Versions_of_one_specification_are_taken_out_by_themselves()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        var second = Seed.Of(Other, "2017-01-27T13:49:53.935Z", "2019-01-27T13:49:53.935Z").Replace("\"2.1\"", "\"2.0\"", StringComparison.Ordinal);
        await client.PostAsync(Objects, Seed.Envelope(Seed.Of(Other, "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z"), second));
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Other}?match[spec_version]=2.0")).Status);
        Assert.Equal(["2017-01-27T13:49:53.935Z"], (await client.AskAsync($"{Objects}{Other}/versions")).Versions);
        Assert.Equal(200, (await client.RemoveAsync($"{Objects}{Other}?match[spec_version]=2.1")).Status);
        Assert.Equal(404, (await client.AskAsync($"{Objects}{Other}/versions")).Status);
    }

    [Fact]
    public async Task What_is_there_already_is_a_success_and_keeps_its_moment()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        var one = Seed.Of(Other, "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z");
        await client.PostAsync(Objects, Seed.Envelope(one));
        var before = await client.AskAsync(Manifest);
        server.Clock.Advance(TimeSpan.FromHours(1));
        var withoutModified = JsonNode.Parse(one)!.AsObject();
        withoutModified.Remove("modified");
        var again = await client.PostAsync(Objects, Seed.Envelope(one, withoutModified.ToJsonString(), one));
        Assert.Equal((202, 3, false), (again.Status, (int?)again.Body["success_count"], again.Body.ContainsKey("failures")));
        Assert.All(again.Body["successes"]!.AsArray(), s => Assert.NotNull(s!["message"]));
        Assert.Equal(before.Body.ToJsonString(), (await client.AskAsync(Manifest)).Body.ToJsonString());
    }

    [Fact]
    public async Task An_observable_has_one_version_whose_moment_is_when_it_was_added()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        const string Artifact = "artifact--6f437177-6e48-5cf8-9d9e-872a2bddd641";
        var body = Seed.Envelope($$"""{"type":"artifact","spec_version":"2.1","id":"{{Artifact}}","mime_type":"application/zip","encryption_algorithm":"mime-type-indicated","decryption_key":"k"}""");
        var posted = await client.PostAsync(Objects, body);
        Assert.Equal("2026-11-02T08:00:00.000000Z", (string?)posted.Body["successes"]![0]!["version"]);
        foreach (var filter in new[] { "?match[version]=all", "?match[version]=first", "?match[version]=last", "?added_after=2017-01-27T13:49:53.935Z", "" })
            Assert.Equal([Artifact], (await client.AskAsync($"{Objects}{Artifact}/{filter}")).Ids);
        Assert.Empty((await client.AskAsync($"{Objects}{Artifact}/?added_after=2026-11-02T08:00:00.000000Z")).Body);
        Assert.Equal(["2026-11-02T08:00:00.000000Z"], (await client.AskAsync($"{Objects}{Artifact}/versions/")).Versions);
        Assert.Equal(1, (int?)(await client.PostAsync(Objects, body)).Body["success_count"]);
        Assert.Single((await client.AskAsync($"{Objects}?match[version]=all")).Ids);
    }

    [Fact]
    public async Task What_is_none_is_told_of_beside_what_is_taken()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Client();
        var posted = await client.PostAsync(Objects, Seed.Envelope(
            "7", "{}", """{"type":"identity","id":"identity--nonsense"}""", """{"type":"report","id":"identity--a0c7a521-0010-4c11-8c11-000000000010"}""",
            $$"""{"type":"identity","id":"{{Other}}","created":"yesterday"}""", $$"""{"type":"identity","id":"{{Other}}","created":"2017-01-27T13:49:53.935Z","name":"a","name":"b"}""",
            Seed.Of(Other, "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z")));
        Assert.Equal((202, 7, 1, 6), (posted.Status, (int?)posted.Body["total_count"], (int?)posted.Body["success_count"], (int?)posted.Body["failure_count"]));
        Assert.All(posted.Body["failures"]!.AsArray().Select((f, i) => (Message: (string)f!["message"]!, i)), f => Assert.StartsWith($"/objects/{f.i}", f.Message));
        Assert.Equal([Other], (await client.AskAsync(Objects)).Ids);
    }
}
