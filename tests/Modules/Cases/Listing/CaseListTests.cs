using Cordon.Kernel.Faults;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Listing;
using static Cordon.Tests.Modules.Cases.CaseNode;

namespace Cordon.Tests.Modules.Cases.Listing;

public sealed class CaseListTests
{
    [Theory, EachDatabase]
    public async Task Everybody_sees_their_own_cases_and_who_may_all_of_them_page_by_page(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var opened = new List<string>();
        for (var i = 0; i < CaseList.PageSize + 2; i++)
        {
            node.Clock.Advance(TimeSpan.FromMinutes(i % 3));
            opened.Add(await node.OpenAsync($"Case {i}"));
        }

        await node.Desk.AddAsync(Ada, opened[7], "bert", CaseRole.Member, "", Stop);
        Assert.Empty(await ListAsync(node, Carla, "all"));
        Assert.Empty(await ListAsync(node, Dora, "mine"));
        Assert.Equal([opened[7]], await ListAsync(node, Bert, "all"));
        Assert.Equal(opened.Order(StringComparer.Ordinal), (await ListAsync(node, Ada, "mine")).Order(StringComparer.Ordinal));
        Assert.Equal(opened.Order(StringComparer.Ordinal), (await ListAsync(node, Dora, "all")).Order(StringComparer.Ordinal));
        Assert.Empty(await ListAsync(node, Ada, "mine", status: "closed"));
        Assert.Empty(await ListAsync(node, Ada, "mine", kind: "other"));
        Assert.Equal(opened.Count, (await ListAsync(node, Ada, "mine", status: "open", kind: "suspecteddiversion")).Count);
    }

    [Theory]
    [InlineData("others", null, null, null)]
    [InlineData(null, "1", null, null)]
    [InlineData(null, null, "smuggling", null)]
    [InlineData(null, null, null, "yesterday")]
    [InlineData(null, null, null, "1.../..")]
    public void An_address_that_asks_for_something_else_is_refused(string? who, string? status, string? kind, string? after) =>
        Assert.Equal("cases.query", Assert.Throws<FaultException>(() => CaseQuery.Read(who, status, kind, after)).Fault.Code);

    /// <summary>Ids over all pages.</summary>
    private static async Task<IReadOnlyList<string>> ListAsync(CaseNode node, CaseReader reader, string who, string? status = null, string? kind = null)
    {
        var (all, after) = (new List<string>(), (string?)null);
        do
        {
            var (cases, next) = await node.List.PageAsync(CaseQuery.Read(who, status, kind, after), reader, Stop);
            all.AddRange(cases.Select(c => c.Id));
            after = next;
        }
        while (after is not null);
        return all;
    }
}
