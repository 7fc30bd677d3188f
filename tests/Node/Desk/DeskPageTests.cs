using System.Net;
using System.Net.Http.Headers;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.Desk;

public sealed class DeskPageTests(DeskBoard board)
{
    [Fact]
    public async Task Work_comes_up_with_its_reasons_is_taken_handed_over_and_found_marked_by_the_other()
    {
        await board.PutAsync("board-hand", "A thing to hand over", kind: "board.hand");
        var (ada, bert) = (new Browser(await board.Node.PersonAsync("case-officer")), new Browser(await board.Node.PersonAsync("duty-officer")));
        await ada.OpenAsync("/desk?kind=board.hand");
        Assert.Contains("overdue by", ada.Page.QuerySelector("tr.overdue td.clock strong")!.TextContent);
        Assert.Contains("=cmd", ada.Page.QuerySelector(".why")!.TextContent);
        await ada.SubmitAsync("form[action='/desk/claim']");
        Assert.Equal("/desk?kind=board.hand", ada.At);
        Assert.Contains("You", ada.Page.QuerySelector(".holding strong")!.TextContent);

        await bert.OpenAsync("/desk?kind=board.hand");
        Assert.Empty(bert.Page.QuerySelectorAll("form[action='/desk/claim']"));
        await ada.OpenAsync("/desk/hand-over/board-hand");
        var to = ada.Page.QuerySelectorAll("#to option").Select(o => o.GetAttribute("value")!).Last(v => v.Length > 0);
        await ada.SubmitAsync("main form", ("to", ""), ("note", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.Contains("choose a person", ada.Page.QuerySelector("#to-error")!.TextContent);
        await ada.SubmitAsync("main form", ("to", to), ("note", "<b>bold</b> claim"));
        Assert.Equal("/desk", ada.At);
        await ada.OpenAsync("/desk/hand-over/board-hand");
        await ada.SubmitAsync("main form", ("to", to), ("note", ""));
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
    }

    [Fact]
    public async Task Html_in_a_title_is_shown_as_text_and_a_formula_in_the_file_is_none()
    {
        await board.PutAsync("board-html", "<script>alert(1)</script>", kind: "board.html");
        var person = await board.Node.PersonAsync("case-officer");
        var page = await Html.GetAsync(person, "/desk?kind=board.html");
        Assert.Equal("<script>alert(1)</script>", Assert.Single(page.QuerySelectorAll("a[data-row]")).TextContent);
        using var csv = await person.GetAsync(new Uri("/desk/list.csv?kind=board.html", UriKind.Relative), DeskBoard.Stop);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync(DeskBoard.Stop)).Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"'=cmd|", lines[1]);
    }

    [Fact]
    public async Task What_another_duty_does_is_neither_listed_nor_counted_nor_taken_nor_in_the_file()
    {
        await board.PutAsync("board-keys", "Keys to renew", permission: "keys.manage", kind: "board.keys");
        var person = await board.Node.PersonAsync("case-officer");
        var page = await Html.GetAsync(person, "/desk?kind=board.keys");
        Assert.Empty(page.QuerySelectorAll("a[data-row]"));
        var browser = new Browser(person);
        await board.PutAsync("board-bait", "Bait", kind: "board.bait");
        await browser.OpenAsync("/desk?kind=board.bait");
        await browser.SubmitAsync("form[action='/desk/claim']", ("work", "board-keys"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.DoesNotContain("Keys to renew", await person.GetStringAsync(new Uri("/desk/list.csv", UriKind.Relative), DeskBoard.Stop));
        using var administrator = await (await board.Node.PersonAsync(Duty.Administrator.Name)).GetAsync(new Uri("/desk", UriKind.Relative), DeskBoard.Stop);
        Assert.Equal(HttpStatusCode.Forbidden, administrator.StatusCode);
    }

    [Theory]
    [InlineData("/desk/claim", "work")]
    [InlineData("/desk/release", "work")]
    [InlineData("/desk/views", "name")]
    [InlineData("/desk/views/remove", "name")]
    [InlineData("/desk/rules", "kind")]
    [InlineData("/desk/hand-over/board-x", "to")]
    public async Task Nothing_is_done_by_a_form_that_no_page_of_the_person_made(string door, string field)
    {
        var person = await board.Node.PersonAsync();
        using var without = await person.PostAsync(new Uri(door, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create(field, "board-x")]), DeskBoard.Stop);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task A_misspelt_filter_is_refused_and_a_next_page_is_reached_without_counting()
    {
        for (var i = 0; i < 51; i++)
            await board.PutAsync($"board-page-{i:D2}", $"Page item {i:D2}", kind: "board.page", priority: i);
        var browser = new Browser(await board.Node.PersonAsync("case-officer"));
        await browser.OpenAsync("/desk?who=everybody");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        await browser.OpenAsync("/desk?kind=board.page");
        Assert.Equal(50, browser.Page.QuerySelectorAll("a[data-row]").Length);
        Assert.Equal("Page item 50", browser.Page.QuerySelector("a[data-row]")!.TextContent);
        await browser.OpenAsync(browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Page item 00", Assert.Single(browser.Page.QuerySelectorAll("a[data-row]")).TextContent);
        await browser.SubmitAsync("form[action='/desk/views']", ("name", "pages"));
        Assert.Equal("/desk?kind=board.page", browser.At);
        Assert.Equal("pages", browser.Page.QuerySelector(".views a")!.TextContent);
    }

    [Fact]
    public async Task An_open_desk_is_told_that_something_changed_and_what_is_no_stream_of_events_is_refused()
    {
        var person = await board.Node.PersonAsync("case-officer");
        var shown = (await Html.GetAsync(person, "/desk")).QuerySelector("[data-changes]")!.GetAttribute("data-revision");
        await board.PutAsync("board-between", "Between the page and its listening", kind: "board.live");
        using var plain = await person.GetAsync(new Uri("/desk/changes", UriKind.Relative), DeskBoard.Stop);
        Assert.Equal(HttpStatusCode.NotAcceptable, plain.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/desk/changes", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await person.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, DeskBoard.Stop);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(DeskBoard.Stop));
        Assert.Equal("event: seen", await lines.ReadLineAsync(DeskBoard.Stop));
        var seen = await lines.ReadLineAsync(DeskBoard.Stop);
        Assert.StartsWith("data: ", seen, StringComparison.Ordinal);
        Assert.NotEqual($"data: {shown}", seen);
        await board.PutAsync("board-live", "Live", kind: "board.live");
        string? line;
        do
            line = await lines.ReadLineAsync(DeskBoard.Stop);
        while (line is not null and not "event: changed");
        Assert.Equal("event: changed", line);
    }

    [Fact]
    public async Task Whoever_may_see_the_desk_begins_there_and_everybody_else_with_the_overview()
    {
        var officer = new Browser(await board.Node.PersonAsync("duty-officer"));
        await officer.OpenAsync("/sign-in");
        Assert.Equal("/desk", officer.At);
        var auditor = new Browser(await board.Node.PersonAsync("auditor"));
        await auditor.OpenAsync("/sign-in");
        Assert.Equal("/", auditor.At);
    }
}
