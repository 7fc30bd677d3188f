namespace Cordon.Tests.Modules.Taxii.Serve;

/// <summary>What each filter leaves, at each address that has it.</summary>
public sealed class FilterTests(SeededServer server)
{
    private const string Base = $"{TaxiiServer.Root}/collections/{Seed.Open}/";

    [Fact]
    public async Task Without_a_filter_the_newest_of_the_highest_specification_come_in_the_order_in_which_they_were_added()
    {
        var answer = await server.Client.AskAsync($"{Base}objects/");
        Assert.Equal((200, (bool?)false), (answer.Status, answer.More));
        Assert.Equal(Seed.Newest, answer.Ids);
        Assert.Equal((Seed.FirstAdded, Seed.LastAdded), (answer.First, answer.Last));
        Assert.All(answer.Body["objects"]!.AsArray(), o => Assert.Equal("2.1", (string?)o!["spec_version"]));
    }

    [Theory]
    [InlineData("match[id]=" + Seed.Firm, Seed.Firm)]
    [InlineData("match%5Bid%5D=" + Seed.Firm + "," + Seed.Link, Seed.Link + " " + Seed.Firm)]
    [InlineData("match[id]=" + Seed.Firm + "&match[id]=" + Seed.Link, Seed.Link + " " + Seed.Firm)]
    [InlineData("match[id]=identity--a0c7a521-9999-4c11-8c11-000000000009", "")]
    [InlineData("match[type]=location", Seed.Place)]
    [InlineData("match[type]=location,report", Seed.Report + " " + Seed.Place)]
    [InlineData("match[type]=location&match[id]=" + Seed.Firm, "")]
    [InlineData("match[type]=incident&match[version]=2016-01-01T01:01:01.000Z", "")]
    [InlineData("match[type]=report&match[spec_version]=2.1", Seed.Report)]
    [InlineData("added_after=2021-11-03T12:30:59Z", Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("added_after=2022-01-20T00:00:00.000Z", Seed.Firm + " " + Seed.Place)]
    [InlineData("added_after=2022-01-19T23:59:59.999999Z", Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("added_after=" + Seed.LastAdded, "")]
    [InlineData("match[version]=2021-12-25T12:30:59.444Z", Seed.Place)]
    [InlineData("match[version]=last", Seed.Link + " " + Seed.Report + " " + Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("match[version]=first", Seed.Link + " " + Seed.Report + " " + Seed.Place + " " + Seed.Marking + " " + Seed.Firm)]
    [InlineData("match[version]=first,last&match[id]=" + Seed.Place, Seed.Place + " " + Seed.Place)]
    [InlineData("match[version]=first,2021-12-25T12:30:59.444Z&match[id]=" + Seed.Place, Seed.Place + " " + Seed.Place)]
    [InlineData("match[version]=all", Seed.Link + " " + Seed.Report + " " + Seed.Place + " " + Seed.Place + " " + Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("match[spec_version]=2.0", Seed.Firm)]
    [InlineData("match[spec_version]=2.1", Seed.Link + " " + Seed.Report + " " + Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("match[spec_version]=2.0,2.1", Seed.Link + " " + Seed.Report + " " + Seed.Marking + " " + Seed.Firm + " " + Seed.Place)]
    [InlineData("match[spec_version]=1.9", "")]
    public async Task Objects_and_manifest_are_filtered_alike(string filter, string expected)
    {
        foreach (var door in new[] { "objects", "manifest" })
        {
            var answer = await server.Client.AskAsync($"{Base}{door}/?{filter}");
            Assert.Equal(200, answer.Status);
            Assert.Equal(expected, string.Join(' ', answer.Ids));
            Assert.Equal(expected.Length > 0 ? false : null, answer.More);
            Assert.Equal(expected.Length == 0, answer.First is null);
            Assert.Equal(expected.Length == 0, answer.Body.Count == 0);
        }
    }

    [Theory]
    [InlineData("", "2022-01-27T13:49:53.935Z")]
    [InlineData("?match[version]=first", "2021-11-03T12:30:59.000Z")]
    [InlineData("?match[version]=last", "2022-01-27T13:49:53.935Z")]
    [InlineData("?match[version]=2021-12-25T12:30:59.444Z", "2021-12-25T12:30:59.444Z")]
    [InlineData("?match[version]=all", "2021-11-03T12:30:59.000Z 2021-12-25T12:30:59.444Z 2022-01-27T13:49:53.935Z")]
    [InlineData("?added_after=2022-01-01T00:00:00Z", "2022-01-27T13:49:53.935Z")]
    [InlineData("?added_after=2023-01-01T00:00:00Z", "")]
    public async Task Of_one_object_the_versions_that_are_asked_for_are_given(string filter, string expected)
    {
        var answer = await server.Client.AskAsync($"{Base}objects/{Seed.Place}/{filter}");
        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, string.Join(' ', (answer.Body["objects"]?.AsArray() ?? []).Select(o => (string?)o!["modified"])));
        Assert.Equal(expected.Length == 0, answer.Body.Count == 0);
    }

    [Theory]
    [InlineData("match[spec_version]=2.0", null, "2023-02-23T18:30:00.000Z")]
    [InlineData("match[spec_version]=2.1", "2.1", "2022-01-27T13:49:53.997Z")]
    [InlineData("match[spec_version]=2.0,2.1", null, "2023-02-23T18:30:00.000Z")]
    [InlineData("", "2.1", "2022-01-27T13:49:53.997Z")]
    public async Task Of_an_object_in_two_specifications_the_highest_is_given_unless_others_are_asked_for(string filter, string? specification, string modified)
    {
        var one = Assert.Single((await server.Client.AskAsync($"{Base}objects/{Seed.Firm}/?{filter}")).Body["objects"]!.AsArray())!;
        Assert.Equal((specification, modified), ((string?)one["spec_version"], (string?)one["modified"]));
        var line = Assert.Single((await server.Client.AskAsync($"{Base}manifest/?match[id]={Seed.Firm}&{filter}")).Body["objects"]!.AsArray())!;
        Assert.Equal((modified, $"application/stix+json;version={specification ?? "2.0"}"), ((string?)line["version"], (string?)line["media_type"]));
    }

    [Theory]
    [InlineData(Seed.Link, "", "2020-05-08T09:00:00.000Z")]
    [InlineData(Seed.Link, "?added_after=2020-05-08T09:00:00Z", "")]
    [InlineData(Seed.Link, "?added_after=2020-05-08T08:00:00Z", "2020-05-08T09:00:00.000Z")]
    [InlineData(Seed.Place, "", "2021-11-03T12:30:59.000Z 2021-12-25T12:30:59.444Z 2022-01-27T13:49:53.935Z")]
    [InlineData(Seed.Firm, "", "2022-01-27T13:49:53.997Z")]
    [InlineData(Seed.Firm, "?match[spec_version]=2.0", "2023-02-23T18:30:00.000Z")]
    [InlineData(Seed.Firm, "?match[spec_version]=2.1", "2022-01-27T13:49:53.997Z")]
    [InlineData(Seed.Firm, "?match[spec_version]=2.0,2.1", "2022-01-27T13:49:53.997Z 2023-02-23T18:30:00.000Z")]
    public async Task Versions_of_an_object_are_listed(string id, string filter, string expected)
    {
        var answer = await server.Client.AskAsync($"{Base}objects/{id}/versions/{filter}");
        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, string.Join(' ', answer.Versions));
        Assert.Equal(expected.Length == 0, answer.Body.Count == 0);
    }

    [Fact]
    public async Task Of_two_that_were_added_at_the_same_moment_the_later_one_comes_a_microsecond_later()
    {
        var answer = await server.Client.AskAsync($"{Base}manifest/?match[version]=all&match[spec_version]=2.0,2.1");
        var moments = answer.Body["objects"]!.AsArray().Select(o => (string)o!["date_added"]!).ToList();
        Assert.Equal(8, moments.Count);
        Assert.Equal(moments.Distinct().Order(StringComparer.Ordinal), moments);
        Assert.Contains("2022-01-27T13:49:59.997000Z", moments);
        Assert.Contains("2022-01-27T13:49:59.997001Z", moments);
    }
}
