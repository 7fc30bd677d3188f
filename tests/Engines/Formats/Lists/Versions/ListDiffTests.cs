using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists.Versions;

public sealed class ListDiffTests
{
    private static readonly ListedEntity Barano = new()
    {
        Party = new() { Id = "arv-1", Kind = PartyKind.Person, Names = [new("Ilya Barano"), new("The Clerk", NameKind.Weak)], Countries = ["ru"] },
        Dataset = "arv", SourceId = "1", Place = new("a.csv", 1), Programmes = ["ARV"], Remarks = "Directs quays.",
    };

    [Fact]
    public void A_changed_entity_says_field_by_field_what_went_and_what_came()
    {
        var after = Barano with { Party = Barano.Party with { Names = [new("Ilya Barano"), new("The Clerk"), new("Ilja Barano", NameKind.Alias)] }, Remarks = "Directs ships." };
        var change = Assert.Single(ListDiff.Between([Barano], [after]).Changed);
        Assert.True(change.IsMaterial);
        Assert.Equal(["names", "remarks"], change.Fields.Select(f => f.Field));
        Assert.Equal(["The Clerk (weak)"], change.Fields[0].Removed);
        Assert.Equal(["The Clerk (primary)", "Ilja Barano (alias)"], change.Fields[0].Added);
        Assert.Equal(["Directs quays.", "Directs ships."], change.Fields[1].Removed.Concat(change.Fields[1].Added));
    }

    [Fact]
    public void A_change_of_remarks_alone_is_not_material() =>
        Assert.False(Assert.Single(ListDiff.Between([Barano], [Barano with { Remarks = "" }]).Changed).IsMaterial);

    [Fact]
    public void Another_order_of_values_or_another_place_is_no_change() =>
        Assert.True(ListDiff.Between([Barano], [Barano with { Party = Barano.Party with { Names = [.. Barano.Party.Names.Reverse()] }, Place = new("b.csv", 9) }]).IsEmpty);

    [Fact]
    public void Nothing_differs_from_itself() => ListedGen.List.Sample(list => Assert.True(ListDiff.Between(list, list).IsEmpty));

    [Fact]
    public void The_delta_leads_from_the_one_to_the_other_and_back_is_its_mirror() =>
        Gen.Select(ListedGen.List, ListedGen.List).Sample((before, after) =>
        {
            var delta = ListDiff.Between(before, after);
            var replayed = before.Select(e => e.Id).Except(delta.Removed.Select(e => e.Id)).Concat(delta.Added.Select(e => e.Id));
            Assert.Equal(after.Select(e => e.Id).Order(), replayed.Order());
            Assert.All(delta.Changed, c => Assert.NotEmpty(c.Fields));
            var back = ListDiff.Between(after, before);
            Assert.Equal(delta.Added.Select(e => e.Id).Order(), back.Removed.Select(e => e.Id).Order());
            Assert.Equal(delta.Changed.Select(c => c.After.Id).Order(), back.Changed.Select(c => c.After.Id).Order());
        });

    [Fact]
    public void What_is_not_in_the_delta_has_the_same_values() =>
        Gen.Select(ListedGen.List, ListedGen.List).Sample((before, after) =>
        {
            var changed = ListDiff.Between(before, after).Changed.Select(c => c.After.Id).ToHashSet();
            foreach (var same in after.Where(e => !changed.Contains(e.Id)))
            {
                if (before.FirstOrDefault(e => e.Id == same.Id) is { } earlier)
                    Assert.Equal(earlier.Party.Names.ToHashSet(), same.Party.Names.ToHashSet());
            }
        });
}
