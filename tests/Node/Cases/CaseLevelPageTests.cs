using System.Net;
using Cordon.Tests.Node.People.Clearances;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Cases;

/// <summary>A case is classified by hand, and lowered by two, on its pages.</summary>
public sealed class CaseLevelPageTests(ScreeningNode lists)
{
    private RunningNode Node => lists.Node;

    [Fact]
    public async Task A_case_is_raised_on_its_page_by_who_is_cleared_and_lowered_when_a_second_person_confirms()
    {
        var (client, adaId) = await Node.ColleagueAtWorkAsync("targeting-analyst");
        var (other, bertId) = await Node.ColleagueAtWorkAsync("targeting-analyst");
        var (second, carlaId) = await Node.ColleagueAtWorkAsync("countersigner");
        var (ada, bert, carla) = (new Browser(client), new Browser(other), new Browser(second));
        await Vetting.ClearAsync(Node, adaId, 2);
        await Vetting.ClearAsync(Node, carlaId, 2);
        var id = await CaseStage.OpenAsync(ada, "Slate lantern of level");
        await CaseStage.BringInAsync(ada, id, bertId);
        await CaseStage.BringInAsync(ada, id, carlaId);

        await bert.OpenAsync($"/cases/{id}/classify");
        await bert.SubmitAsync("main form", ("Form.Level", "1"), ("Form.Marking", "RESTRICTED"), ("Form.Text", "why"));
        Assert.Contains("you are cleared for level 0", bert.Page.Body!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync($"/cases/{id}/classify");
        await ada.SubmitAsync("main form", ("Form.Level", "2"), ("Form.Marking", "CONFIDENTIAL"), ("Form.Text", "the source can be told from it"));
        Assert.Equal($"/cases/{id}", ada.At);
        Assert.Contains("2 (CONFIDENTIAL)", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A notice of an incident has no classification", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync($"/cases/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, bert.Status);
        foreach (var page in new[] { "/cases", "/search?q=lantern", "/desk" })
        {
            await bert.OpenAsync(page);
            Assert.DoesNotContain("Slate lantern of level", bert.Page.Body!.TextContent, StringComparison.Ordinal);
        }

        await ada.OpenAsync($"/cases/{id}/lower");
        await ada.SubmitAsync("main form", ("Form.Level", "0"), ("Form.Marking", ""), ("Form.Text", "it is public now"));
        Assert.Contains("A lower level is proposed", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync($"/cases/{id}/lowering");
        Assert.Null(ada.Page.QuerySelector("button[value=confirm]"));
        await carla.OpenAsync($"/cases/{id}/lowering");
        await carla.SubmitAsync("main form", ("Form.Step", "confirm"), ("Form.Text", ""));
        Assert.Equal($"/cases/{id}", carla.At);
        await bert.OpenAsync($"/cases/{id}");
        Assert.Equal("Slate lantern of level", bert.Heading);
        Assert.DoesNotContain("the source can be told", bert.Page.Body!.TextContent, StringComparison.Ordinal);
    }
}
