using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>Who asks again from time to time wants to see what is new.</summary>
public sealed class ChangeTests
{
    private const string Header = "id,name,type,programme,remarks\n";

    [Fact]
    public async Task Each_entity_says_since_when_it_says_what_it_says()
    {
        var clock = new ShiftedTime();
        await using var node = clock.Node();
        await node.InitializeAsync();
        await ImportAsync(node, "harbour", $"{Header}a,Ilya Barano,person,P,\nb,Ilya Baranow,person,P,\n");
        clock.Shift = TimeSpan.FromDays(1);
        await ImportAsync(node, "harbour", $"{Header}a,Ilya Barano,person,P,\nb,Ilya Baranow,person,P,moved\nc,Ilya Baranov,person,P,\n");
        while (await StatusAsync(node, "/entities/c") != HttpStatusCode.OK)
        {
        }

        var (a, b, c) = (await EntityAsync(node, "a"), await EntityAsync(node, "b"), await EntityAsync(node, "c"));
        Assert.True(Day(a, "first_seen") == Day(a, "last_change") && Day(b, "first_seen") == Day(a, "first_seen") && Day(c, "first_seen") > Day(a, "first_seen"));
        Assert.Equal((Day(c, "first_seen"), Day(c, "last_change")), (Day(b, "last_change"), Day(b, "last_change")));
        var since = (string)c["last_change"]!;
        foreach (var (moment, ids) in new[] { (since, "b c"), (since[..10], "b c"), ((string)a["last_change"]!, "a b c"), ("2999-01-01T00:00", "") })
        {
            var found = await JsonAsync(await GetAsync(node.Program(), $"/search/default?changed_since={moment}&sort=id:asc"));
            Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), found["results"]!.AsArray().Select(r => (string?)r!["id"]));
            var match = await JsonAsync(await PostAsync(node.Program(), $"/match/default?changed_since={moment}&limit=5", """{"queries": {"q": {"properties": {"name": "Ilya Barano"}}}}"""));
            Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), match["responses"]!["q"]!["results"]!.AsArray().Select(r => (string?)r!["id"]).Order());
        }
    }

    [Fact]
    public async Task Two_lists_that_use_the_same_ids_hide_nothing_of_each_other()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        await ImportAsync(node, "two", $"{Header}1,Kadri Harkonte,person,P,\n");
        await ImportAsync(node, "one", $"{Header}1,Ilya Barano,person,P,\n2,Tesmir Vorlan,person,P,\n");
        Assert.Equal(("Ilya Barano", "Kadri Harkonte"), ((string?)(await EntityAsync(node, "1"))["caption"], (string?)(await EntityAsync(node, "two%2F1"))["caption"]));
        await ImportAsync(node, "three", $"{Header}2,Mirelle Oduvan,person,P,\n");
        foreach (var (name, id) in new[] { ("Ilya Barano", "1"), ("Kadri Harkonte", "two/1"), ("Tesmir Vorlan", "2"), ("Mirelle Oduvan", "three/2") })
        {
            var reply = await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", new JsonObject { ["party"] = new JsonObject { ["name"] = name } }.ToJsonString()), HttpStatusCode.Created);
            Assert.Equal(id, (string?)reply["answers"]![0]!["candidates"]![0]!["id"]);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningNode node, string path)
    {
        using var response = await GetAsync(node.Program(), path);
        return response.StatusCode;
    }

    private static async Task<JsonNode> EntityAsync(RunningNode node, string id) => await JsonAsync(await GetAsync(node.Program(), $"/entities/{id}"));

    private static DateOnly Day(JsonNode entity, string member) => DateOnly.Parse(((string)entity[member]!)[..10], System.Globalization.CultureInfo.InvariantCulture);
}
