using System.Net;
using Cordon.Tests.Node.Cases;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>Two persons in each of two States, page by page: cards, comparison, confirmation, a release out of a case, its approval, and its recall.</summary>
public sealed class ExchangePagesTests
{
    [Fact]
    public async Task Two_States_become_partners_and_a_release_from_a_case_goes_and_comes_back()
    {
        await using var two = await StrangersAsync();
        var numbers = new List<string>();
        foreach (var (node, other) in new[] { (two.Arvonia, two.Belmora), (two.Belmora, two.Arvonia) })
        {
            var (duty, second, partner) = (new Browser(await node.PersonAtWorkAsync("duty-officer")), new Browser(await node.PersonAtWorkAsync("countersigner")), node == two.Arvonia ? "belmora" : "arvonia");
            using var file = await other.PersonAsync("duty-officer");
            var card = await file.GetStringAsync(new Uri("/exchange/card/file", UriKind.Relative), Stop);
            await duty.OpenAsync("/exchange");
            Assert.Contains("There is no partner yet", duty.Page.Body!.TextContent);
            await duty.OpenAsync("/exchange/partners/new");
            await duty.SubmitAsync("main form", ("Form.Card", card[..100]));
            Assert.Equal(HttpStatusCode.BadRequest, duty.Status);
            await duty.SubmitAsync("main form", ("Form.Card", card));
            Assert.Equal($"/exchange/partners/{partner}", duty.At);
            await duty.OpenAsync(duty.Page.QuerySelector(".buttons a.button")!.GetAttribute("href")!);
            numbers.Add(string.Join('\n', duty.Page.QuerySelectorAll("code.numbers").Select(c => c.TextContent)));
            await duty.SubmitAsync("main form", ("Form.LegalBasis", "memorandum"), ("Form.Purposes", "non-proliferation"), ("Form.Kinds", "case"), ("Form.Use", "administrative"), ("Form.Level", "0"), ("Form.ADay", "10"), ("Form.Text", "by telephone"));
            Assert.NotNull(duty.Page.QuerySelector("#compared-error"));
            await duty.SubmitAsync("main form", ("Form.Compared", "yes"), ("Form.LegalBasis", "memorandum"), ("Form.Purposes", "non-proliferation"), ("Form.Kinds", "case"), ("Form.Use", "administrative"), ("Form.Level", "0"), ("Form.ADay", "10"), ("Form.Text", "by telephone"));
            Assert.Equal($"/exchange/partners/{partner}", duty.At);
            await second.OpenAsync("/desk?kind=exchange.partner");
            await second.OpenAsync(second.Page.QuerySelector("a[data-row]")!.GetAttribute("href")!);
            await second.SubmitAsync("main form", ("Form.Step", "confirm"));
            Assert.Contains("releases may go", second.Page.QuerySelector(".status.good")!.TextContent);
        }

        // What is read aloud is the same on both sides.
        Assert.Equal(numbers[0], numbers[1]);

        var (officer, approver) = (new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer")), new Browser(await two.Arvonia.PersonAtWorkAsync("countersigner")));
        var id = await CaseStage.OpenAsync(officer, "Centrifuge parts");
        await officer.OpenAsync($"/cases/{id}");
        await officer.OpenAsync(officer.Page.QuerySelector("main a[href^='/exchange/releases/new']")!.GetAttribute("href")!);
        Assert.Equal("Centrifuge parts", officer.Page.QuerySelector("#title")!.GetAttribute("value"));
        (string, string)[] fields = [("Form.Recipients", "belmora"), ("Form.Kind", "case"), ("Form.Tearline", "Parts of <b>centrifuges</b> were offered."), ("Form.Authority", "customs"), ("Form.Gateway", "article 7"), ("Form.Purpose", "non-proliferation"), ("Form.Tlp", "amberstrict"), ("Form.Text", "they asked")];
        await officer.SubmitAsync("main form", [.. fields, ("Form.Use", "evidence"), ("Form.Step", "preview")]);
        Assert.Contains("only Administrative is agreed", officer.Page.QuerySelector(".notice.bad")!.TextContent);
        Assert.Empty(officer.Page.QuerySelectorAll("button[value=propose]"));
        await officer.SubmitAsync("main form", ("Form.Step", "change"));
        await officer.SubmitAsync("main form", [.. fields, ("Form.Use", "intelligence"), ("Form.Step", "preview")]);
        var shown = officer.Page.QuerySelector("pre.preview")!.TextContent;
        Assert.Contains("Parts of <b>centrifuges</b> were offered.", shown);
        await officer.SubmitAsync("main form", ("Form.Step", "propose"));
        Assert.StartsWith("/exchange/releases/", officer.At);
        await approver.OpenAsync("/desk?kind=exchange.approve");
        await approver.OpenAsync(approver.Page.QuerySelector("a[data-row]")!.GetAttribute("href")!);
        Assert.Equal(shown, approver.Page.QuerySelector("pre.preview")!.TextContent);
        await approver.SubmitAsync("main form", ("Form.Step", "approve"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 1);

        var reader = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await reader.OpenAsync("/desk?kind=exchange.received");
        var page = reader.Page.QuerySelector("a[data-row]")!.GetAttribute("href")!;
        await reader.OpenAsync(page);
        Assert.Equal("Centrifuge parts", reader.Heading);
        Assert.Empty(reader.Page.QuerySelectorAll("main b"));
        await reader.SubmitAsync("main form", ("Form.Text", "we look into it"));
        Assert.Contains("we look into it", reader.Page.Body!.TextContent);
        using (var proof = await reader.Client.GetAsync(new Uri($"{page}/proof", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.OK, proof.StatusCode);
        foreach (var list in new[] { "/exchange/inbox", "/exchange/outbox", "/exchange/releases", "/exchange/groups", "/exchange/card", "/exchange/groups/new" })
        {
            await reader.OpenAsync(list);
            Assert.Equal(HttpStatusCode.OK, reader.Status);
        }

        await approver.OpenAsync(approver.At.Split('?')[0]);
        await approver.OpenAsync(approver.Page.QuerySelector("a[href$='/recall']")!.GetAttribute("href")!);
        await approver.SubmitAsync("main form", ("Form.Sort", "withdraw"), ("Form.Text", "a mistake"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 0);
        await reader.OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        await reader.OpenAsync("/exchange/inbox");
        Assert.Contains("erased, the key is destroyed", reader.Page.Body!.TextContent);
        await two.UntilAsync(async () =>
        {
            await approver.OpenAsync(approver.At.Split('?')[0].Replace("/recall", "", StringComparison.Ordinal));
            return approver.Page.Body!.TextContent.Contains("erased, the key is destroyed", StringComparison.Ordinal);
        });
        await approver.OpenAsync("/exchange/partners/belmora/stand/delete");
        Assert.Equal(HttpStatusCode.Forbidden, approver.Status);
    }

    [Fact]
    public async Task Who_may_not_read_sees_transport_and_no_content()
    {
        await using var two = await PartnersAsync();
        await ReleaseAsync(two.Arvonia, Form("secret title", "belmora"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 1);
        var administrator = new Browser(await two.Belmora.PersonAsync("administrator"));
        await administrator.OpenAsync("/exchange/inbox");
        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        Assert.DoesNotContain("secret title", administrator.Page.Body!.TextContent);
        await administrator.OpenAsync("/exchange/releases");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
        var officer = new Browser(await two.Belmora.PersonAsync("front-line-officer"));
        await officer.OpenAsync("/exchange");
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }
}
