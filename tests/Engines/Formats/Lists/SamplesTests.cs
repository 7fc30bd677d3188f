using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>The sample list that ships with Cordon is read without a fault, and is what the samples' README says.</summary>
public sealed class SamplesTests
{
    [Fact]
    public void The_sample_list_is_read_whole_and_without_a_warning()
    {
        var loaded = ListFolder.Load([Repository.PathOf("samples", "lists")], new() { MaxRejectedShare = 0 });
        var list = Assert.Single(loaded.Lists);
        Assert.Equal(("invented-parties", 44, 126), (list.Source.Dataset, list.Report.Entities, list.Report.Names));
        Assert.Empty(list.Report.Warnings);
        Assert.Empty(loaded.Unused);
        Assert.Equal([PartyKind.Person, PartyKind.Organization, PartyKind.Vessel, PartyKind.Aircraft], loaded.Entities.Select(e => e.Party.Kind).Distinct());
    }

    [Fact]
    public void Links_between_sample_entries_lead_to_entries()
    {
        var entities = ListFolder.Load([Repository.PathOf("samples", "lists")]).Entities;
        var ids = entities.Select(e => e.Id).ToHashSet();
        Assert.All(entities.SelectMany(e => e.Links), link => Assert.Contains(link.TargetId!, ids));
    }

    [Fact]
    public void The_sample_parties_are_not_taken_for_a_list() =>
        Assert.Equal("list.file.unknown", Assert.Single(ListFolder.Load([Repository.PathOf("samples", "parties.csv")]).Unused).Reason.Code);
}
