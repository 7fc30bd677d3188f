using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists.Folders;

public sealed class UniqueIdsTests
{
    private static readonly Gen<ListedEntity[]> Entities =
        Gen.Select(Gen.Char['a', 'd'], Gen.Int[1, 4]).Array[0, 12].Select(all => all.Distinct().Select(e => Entity($"{e.Item1}", $"{e.Item2}")).ToArray());

    [Fact]
    public void Ids_become_unique_and_tell_what_they_were() => Entities.Sample(entities =>
    {
        var unique = UniqueIds.Of(entities);
        Assert.Equal(entities.Length, unique.Select(e => e.Id).Distinct().Count());
        Assert.Equal(entities.Select(e => (e.Dataset, e.Id)), unique.Select(e => (e.Dataset, UniqueIds.OriginalOf(e))));
    });

    [Fact]
    public void The_order_in_which_lists_come_makes_no_difference() => Gen.Select(Entities, Gen.Int[0, 11]).Sample((entities, turn) =>
    {
        ListedEntity[] turned = [.. entities.Skip(turn), .. entities.Take(turn)];
        Assert.Equal(UniqueIds.Of(entities).Select(e => e.Id).Order(), UniqueIds.Of(turned).Select(e => e.Id).Order());
    });

    [Fact]
    public void The_first_list_keeps_the_id() =>
        Assert.Equal(["b/1", "1", "2"], UniqueIds.Of([Entity("b", "1"), Entity("a", "1"), Entity("b", "2")]).Select(e => e.Id));

    private static ListedEntity Entity(string dataset, string id) => new()
    {
        Party = new Party { Id = id, Names = [new("Ilya Barano")] }, Dataset = dataset, SourceId = id, Place = new SourcePlace("invented.csv", 1),
    };
}
