using Cordon.Modules.Reference.Contracts;

namespace Cordon.Tests.Modules.Reference.Versions;

public sealed class SightingsTests
{
    private const string Header = "id,name,programme,remarks\n";

    [Theory, EachDatabase]
    public async Task An_entity_is_first_seen_once_and_changed_when_it_says_something_else(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var first = await ImportAsync(node, "a,Ilya Barano,P,\nb,Kadri Harkonte,P,\nc,Tesmir Vorlan,P,\n");
        var second = await ImportAsync(node, "a,Ilya Barano,P,\nb,Kadri Harkonte,P,moved\nc,Tesmir Vorlan,P,\nd,Mirelle Oduvan,P,\n");
        var third = await ImportAsync(node, "a,Ilya Barano,P,\nb,Kadri Harkonte,P,moved\nd,Mirelle Oduvan,P,\n");
        var fourth = await ImportAsync(node, "a,Ilya Barano,P,\nb,Kadri Harkonte,P,moved\nc,Tesmir Vorlan,P,\nd,Mirelle Oduvan,P,\n");
        var (one, two, four) = (first.RetrievedAt, second.RetrievedAt, fourth.RetrievedAt);
        Assert.Equal(new Dictionary<string, EntitySighting> { ["a"] = new(one, one), ["b"] = new(one, two), ["d"] = new(two, two) }, await node.Watchlists.SightingsAsync(third.Id));
        Assert.Equal(new Dictionary<string, EntitySighting> { ["a"] = new(one, one), ["b"] = new(one, two), ["c"] = new(four, four), ["d"] = new(two, two) }, await node.Watchlists.SightingsAsync(fourth.Id));
    }

    [Fact]
    public async Task The_same_content_again_changes_nothing()
    {
        await using var node = await ReferenceNode.NewAsync();
        var first = await ImportAsync(node, "a,Ilya Barano,P,\n");
        var again = await ImportAsync(node, "a,Ilya Barano,P,\n");
        Assert.Equal(first.Id, again.Id);
        Assert.Equal(new EntitySighting(first.RetrievedAt, first.RetrievedAt), (await node.Watchlists.SightingsAsync(again.Id))["a"]);
    }

    private static async Task<WatchlistVersion> ImportAsync(ReferenceNode node, string rows)
    {
        node.Clock.Advance(TimeSpan.FromHours(1));
        var outcome = await node.ImportAsync("arv.csv", Header + rows);
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal}");
        return outcome.Version!;
    }
}
