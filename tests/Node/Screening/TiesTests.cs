using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>Ties between entities as clients of yente see them.</summary>
public sealed class TiesTests(ScreeningNode screening)
{
    [Fact]
    public async Task A_tie_is_seen_from_both_ends_as_the_same_object()
    {
        var owner = (await GetAsync("/entities/hw-2"))["properties"]!["ownershipOwner"]![0]!;
        var asset = (await GetAsync("/entities/hw-3?nested=true"))["properties"]!["ownershipAsset"]![0]!;
        Assert.Equal(("Ownership", (string?)asset["id"]), ((string?)owner["schema"], (string?)owner["id"]));
        Assert.Equal(("hw-2", "Quillan Star"), ((string?)owner["properties"]!["owner"]![0], (string?)owner["properties"]!["asset"]![0]!["caption"]));
        Assert.Equal(("hw-3", "Vessel", "hw-2"), ((string?)asset["properties"]!["asset"]![0], (string?)owner["properties"]!["asset"]![0]!["schema"], (string?)asset["properties"]!["owner"]![0]!["id"]));
        Assert.Equal("owner-of:#hw-3", (string?)owner["properties"]!["description"]![0]);
        Assert.Null((await GetAsync("/entities/hw-2?nested=false"))["properties"]!["ownershipOwner"]);
    }

    [Fact]
    public async Task Ties_come_by_property_in_pages()
    {
        var reply = await GetAsync("/entities/bm-021/adjacent?limit=1");
        Assert.Equal("bm-021", (string?)reply["entity"]!["id"]);
        var adjacent = reply["adjacent"]!.AsObject();
        Assert.Equal(["directorshipDirector", "membershipOrganization"], adjacent.Select(a => a.Key));
        var members = adjacent["membershipOrganization"]!;
        Assert.Equal((1, 1, 0), (members["results"]!.AsArray().Count, (int)members["limit"]!, (int)members["offset"]!));
        var one = await GetAsync("/entities/bm-021/adjacent/membershipOrganization");
        Assert.Equal((int)members["total"]!["value"]!, one["results"]!.AsArray().Count);
        Assert.Contains(one["results"]!.AsArray(), r => (string?)r!["properties"]!["member"]![0]!["id"] == "av-003");
        Assert.Empty((await GetAsync("/entities/bm-021/adjacent/none"))["results"]!.AsArray());
    }

    [Fact]
    public async Task An_entity_that_is_on_no_list_has_no_ties()
    {
        foreach (var path in new[] { "/entities/none/adjacent", "/entities/none/adjacent/ownershipOwner" })
            await JsonAsync(await ScreeningNode.GetAsync(screening.Node.Program(), path), HttpStatusCode.NotFound);
    }

    private async Task<JsonNode> GetAsync(string path) => await JsonAsync(await ScreeningNode.GetAsync(screening.Node.Program(), path));
}
