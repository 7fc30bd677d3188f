using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Hotline;

/// <summary>The situation report over HTTP.</summary>
public sealed class SituationPageTests
{
    [Fact]
    public async Task A_report_says_what_waits_who_was_on_duty_and_what_changed_since_the_one_before()
    {
        await using var two = await PartnersAsync();
        var (client, person) = await two.Arvonia.ColleagueAtWorkAsync("duty-officer");
        var ada = new Browser(client);
        await ada.OpenAsync("/hotline/situation");
        Assert.Contains("Nothing to report", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No report was kept before", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync(ada.Page.QuerySelector("main a[href^='/hotline/situation/keep']")!.GetAttribute("href")!);
        await ada.SubmitAsync("main form");
        Assert.StartsWith("/hotline/situation?", ada.At, StringComparison.Ordinal);

        await ada.OpenAsync("/hotline/new?kind=test");
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Urgency", "immediate"), ("Form.Subject", "Does the line work?"), ("Form.Tlp", "green"), ("Form.Use", "intelligence"));
        var test = ada.At;
        await ada.OpenAsync("/hotline/new?kind=alert");
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Urgency", "flash"), ("Form.Subject", "=SUM(A1) source lost"), ("Form.Fields[what]", "a source is missing"));
        await ada.OpenAsync("/incidents/new?material=unknown");
        await ada.SubmitAsync("main form", [.. Unknown, ("Form.Title", "Something in a ditch"), ("Form.Group", "two"), ("Form.Grounds", "nobody knows")]);
        var incident = ada.At;

        await ada.OpenAsync("/hotline/situation?period=week");
        var said = ada.Page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("Nothing to report", said, StringComparison.Ordinal);
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='{test}']"));
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='{incident}']"));
        Assert.Contains("Nobody is on duty", said, StringComparison.Ordinal);
        var open = ada.Page.QuerySelectorAll("main tbody tr").First(r => r.TextContent.Contains("Calls open at the end", StringComparison.Ordinal));
        Assert.Equal(["Calls open at the end", "2", "0 (+2)"], open.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));

        using var csv = await client.GetAsync(new Uri("/hotline/situation/report.csv?period=week", UriKind.Relative), Stop);
        var rows = (await csv.Content.ReadAsStringAsync(Stop)).TrimEnd().Split("\r\n");
        Assert.Contains(rows, r => r.Contains("\"'=SUM(A1) source lost\"", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Something in a ditch", StringComparison.Ordinal));
        var json = JsonNode.Parse(await client.GetByteArrayAsync(new Uri("/hotline/situation/report.json?period=week", UriKind.Relative), Stop))!;
        Assert.Equal((2, 1, 1), (json["figures"]!["calls-open"]!.GetValue<int>(), json["figures"]!["tests-unseen"]!.GetValue<int>(), json["figures"]!["incidents-two"]!.GetValue<int>()));
        Assert.DoesNotContain(person, json.ToJsonString(), StringComparison.Ordinal);

        await ada.OpenAsync("/hotline/situation?period=own&from=2031-01-02&until=2031-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.NotNull(ada.Page.QuerySelector("#from-error"));

        // Whose duties do not open incidents is told that they are not counted.
        var odile = new Browser(await two.Arvonia.PersonAtWorkAsync("licensing-officer"));
        await odile.OpenAsync("/hotline/situation");
        Assert.Contains("Incidents cannot be counted", odile.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(odile.Page.QuerySelectorAll("main tbody tr"), r => r.TextContent.Contains("Incidents of Group II", StringComparison.Ordinal) && r.TextContent.Contains("cannot be counted", StringComparison.Ordinal));
        await odile.OpenAsync("/hotline/situation/keep");
        Assert.Equal(HttpStatusCode.Forbidden, odile.Status);
    }

    private static readonly (string Name, string Value)[] Unknown =
    [
        .. new[] { "what", "setting", "found", "recovery" }.Select(c => ($"Form.Said[{c}]", "unknown")),
        .. new[] { "happened", "place", "discovered", "discoveredplace", "shape", "serial", "measures", "consequences", "suspected", "charged" }.Select(u => ("Form.Unknown", u)),
    ];
}
