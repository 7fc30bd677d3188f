using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.List;
using CsCheck;

namespace Cordon.Tests.Modules.Desk.List;

public sealed class DeskListTests
{
    [Theory, EachDatabase]
    public async Task Page_after_page_shows_everything_once_in_every_order_as_a_plain_sort_does(TestDatabase database)
    {
        await using var node = await DeskNode.NewAsync(database);
        var start = Instant.Now(node.Clock);
        // Few different values, so that the id has to part many.
        for (var batch = 0; batch < 4; batch++)
        {
            await node.PutAsync([.. Enumerable.Range(0, 40).Select(i => ((object)DeskNode.Work($"case-{(i * 7 + batch) % 40}-{batch}", priority: i % 3 * 40, due: i % 4 == 0 ? null : start + TimeSpan.FromHours(i % 3)), $"s{i}"))]);
            node.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await node.PutAsync((DeskNode.Work("hidden", permission: "other.do"), "h"));
        Func<IEnumerable<WorkItem>, IEnumerable<WorkItem>> byId = items => items.OrderBy(i => i.Work, StringComparer.Ordinal);
        foreach (var sort in DeskQuery.Sorts)
        {
            var all = await PagesAsync(node, new DeskQuery { Sort = sort });
            Assert.Equal(160, all.Select(i => i.Work).Distinct().Count());
            var expected = sort switch
            {
                "priority" => byId(all).OrderByDescending(i => i.Priority).ThenBy(i => i.Due?.UnixMicroseconds ?? long.MaxValue),
                "clock" => byId(all).OrderBy(i => i.Due?.UnixMicroseconds ?? long.MaxValue),
                "oldest" => byId(all).OrderBy(i => i.PutAt),
                _ => byId(all).Reverse().OrderByDescending(i => i.PutAt),
            };
            Assert.Equal(expected.Select(i => i.Work), all.Select(i => i.Work));
        }
    }

    [Fact]
    public async Task Filters_and_counts_agree_with_what_a_person_would_count_by_hand()
    {
        await using var node = await DeskNode.NewAsync();
        foreach (var (age, i) in new[] { 200, 100, 50, 10, 0 }.Select((a, i) => (a, i)))
        {
            await node.PutAsync((DeskNode.Work($"case-{i}", due: Instant.Now(node.Clock) + TimeSpan.FromHours(30)), $"s{i}"));
            node.Clock.Advance(TimeSpan.FromHours(i < 4 ? age - new[] { 200, 100, 50, 10, 0 }[i + 1] : 0));
        }

        await node.Holding.ClaimAsync(DeskNode.Ada, "case-1", DeskNode.Stop);
        await node.Holding.ClaimAsync(DeskNode.Bert, "case-2", DeskNode.Stop);
        var counts = await node.List.CountsAsync(DeskNode.Ada, DeskNode.Stop);
        Assert.Equal((5, 3, 1), (counts.All, counts.Overdue, counts.Mine));
        Assert.Equal([2, 1, 1, 1], counts.Ages);
        Assert.Equal(new DeskCounts(0, 0, 0, []).All, (await node.List.CountsAsync(DeskNode.Outsider, DeskNode.Stop)).All);
        foreach (var (query, shown) in new[]
        {
            ("?who=mine", "case-1"), ("?who=others", "case-2"), ("?who=nobody", "case-0 case-3 case-4"), ("?clock=overdue", "case-0 case-1 case-2"), ("?clock=day", "case-0 case-1 case-2 case-3"),
            ("?age=day", "case-3 case-4"), ("?age=days", "case-2"), ("?age=week", "case-1"), ("?age=older", "case-0"), ("?kind=cases.decide&age=older", "case-0"), ("?kind=other.kind", ""),
        })
        {
            Assert.Equal(shown, string.Join(' ', (await node.ShownAsync(DeskNode.Ada, DeskQuery.Parse(query))).Select(i => i.Work).Order()));
            Assert.Empty(await node.ShownAsync(DeskNode.Outsider, DeskQuery.Parse(query)));
        }
    }

    [Fact]
    public void A_query_is_written_as_it_is_read_and_anything_else_is_refused_with_its_place()
    {
        static Gen<string?> OneOf(IEnumerable<string?> some) => some.ToArray() is var all ? Gen.Int[0, all.Length - 1].Select(i => all[i]) : throw new InvalidOperationException();
        Gen.Select(OneOf([null, .. DeskQuery.Persons]), OneOf([null, .. DeskQuery.Clocks]), OneOf([null, .. DeskQuery.Ages]), OneOf(DeskQuery.Sorts), Gen.Long[0, long.MaxValue]).Sample((who, clock, age, sort, key) =>
        {
            var query = new DeskQuery { Kind = "hits.decide", Who = who, Clock = clock, Age = age, Sort = sort!, After = new DeskCursor(key, "hit-1.2:3") };
            return query == DeskQuery.Parse(query.ToString());
        });
        foreach (var (text, where) in new[] { ("?who=<b>", "who"), ("?sort=DROP TABLE", "sort"), ("?after=1", "after"), ("?after=x.y", "after"), ("?after=1./etc", "after"), ("?kind=a b", "kind"), ("?clock=never", "clock"), ("?age=2", "age") })
        {
            var fault = Assert.Throws<FaultException>(() => DeskQuery.Parse(text)).Fault;
            Assert.Equal(("desk.query", where), (fault.Code, fault.Where));
        }
    }

    [Fact]
    public async Task A_revision_changes_with_what_a_person_may_see_and_with_nothing_else()
    {
        await using var node = await DeskNode.NewAsync();
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        var before = await node.List.RevisionAsync(DeskNode.Ada, DeskNode.Stop);
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        await node.PutAsync((DeskNode.Work("case-2", permission: "other.do"), "s2"));
        Assert.Equal(before, await node.List.RevisionAsync(DeskNode.Ada, DeskNode.Stop));
        await node.Holding.ClaimAsync(DeskNode.Bert, "case-1", DeskNode.Stop);
        Assert.NotEqual(before, await node.List.RevisionAsync(DeskNode.Ada, DeskNode.Stop));
    }

    private static async Task<List<WorkItem>> PagesAsync(DeskNode node, DeskQuery query)
    {
        var all = new List<WorkItem>();
        for (DeskCursor? after = null; ;)
        {
            var page = await node.List.PageAsync(query with { After = after }, DeskNode.Ada, DeskNode.Stop);
            all.AddRange(page.Items);
            if ((after = page.Next) is null)
                return all;
        }
    }
}
