using Cordon.Kernel.Faults;
using Cordon.Modules.Desk.Views;

namespace Cordon.Tests.Modules.Desk.Views;

public sealed class SavedViewsTests
{
    [Fact]
    public async Task A_view_is_its_persons_own_keeps_no_place_on_a_page_and_is_replaced_by_one_of_its_name()
    {
        await using var node = await DeskNode.NewAsync();
        var views = new SavedViews(node.Records);
        await views.SaveAsync("ada", " urgent ", "?clock=overdue&after=5.case-1&sort=clock", DeskNode.Stop);
        await views.SaveAsync("bert", "urgent", "?who=mine", DeskNode.Stop);
        Assert.Equal([new SavedView("urgent", "?clock=overdue&sort=clock")], await views.OfAsync("ada", DeskNode.Stop));
        await views.SaveAsync("ada", "urgent", "", DeskNode.Stop);
        Assert.Equal([new SavedView("urgent", "")], await views.OfAsync("ada", DeskNode.Stop));
        await views.RemoveAsync("ada", "urgent", DeskNode.Stop);
        Assert.Empty(await views.OfAsync("ada", DeskNode.Stop));
        Assert.Single(await views.OfAsync("bert", DeskNode.Stop));
        Assert.Equal("desk.view.unknown", (await Assert.ThrowsAsync<FaultException>(() => views.RemoveAsync("ada", "urgent", DeskNode.Stop))).Fault.Code);
    }

    [Fact]
    public async Task A_view_without_a_name_with_a_wrong_query_or_one_too_many_is_refused()
    {
        await using var node = await DeskNode.NewAsync();
        var views = new SavedViews(node.Records);
        async Task<string> CodeAsync(string? name, string query) => (await Assert.ThrowsAsync<FaultException>(() => views.SaveAsync("ada", name, query, DeskNode.Stop))).Fault.Code;
        foreach (var name in new[] { null, "", "  ", new string('n', 61), "a\u0000b" })
            Assert.Equal("desk.view.name", await CodeAsync(name, ""));
        Assert.Equal("desk.query", await CodeAsync("x", "?who=<script>"));
        for (var i = 0; i < SavedViews.Most; i++)
            await views.SaveAsync("ada", $"view {i}", "", DeskNode.Stop);
        Assert.Equal("desk.view.many", await CodeAsync("one more", ""));
        await views.SaveAsync("ada", "view 3", "?who=mine", DeskNode.Stop);
    }
}
