using System.Net;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Modules.Operation;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Purposes;
using Cordon.Tests.Node.People;
using Cordon.Tests.Node.Screening;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Oversight;

/// <summary>What an auditor sees of what was done.</summary>
public sealed class OversightTests(ScreeningNode screening)
{
    [Fact]
    public async Task An_auditor_finds_an_answer_by_its_kind_says_what_for_reads_it_and_takes_its_proof_home()
    {
        var node = screening.Node;
        var asked = await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", """{"party": {"name": "<i>Ilja</i> Barano"}}"""), HttpStatusCode.Created);
        var auditor = new Browser(await node.PersonAsync(Duty.Auditor.Name));
        await auditor.OpenAsync("/oversight?type=screening.ask");
        Assert.All(auditor.Page.QuerySelectorAll("tbody tr td:nth-child(2)"), c => Assert.StartsWith("screening.ask", c.TextContent, StringComparison.Ordinal));
        var newest = auditor.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await auditor.OpenAsync(newest);
        Assert.Equal("What for?", auditor.Heading);
        await auditor.SubmitAsync("main form:has(#reference)", ("Form.Choice", "audit:0"), ("Form.Reference", "yearly audit"));
        Assert.Equal((newest, "screening.ask"), (auditor.At, auditor.Heading));
        Assert.Contains("screening of parties against watchlists", auditor.Page.Body!.TextContent);
        Assert.Empty(auditor.Page.QuerySelectorAll("main i"));
        // The index of an entry is known a moment after it was recorded.
        while (auditor.Page.QuerySelector("a[href^='/log?entry=']") is null)
            await auditor.OpenAsync(newest);
        // Its proof is there as soon as a signed checkpoint covers it.
        var proof = auditor.Page.QuerySelector("a[href^='/log?entry=']")!.GetAttribute("href")!;
        do
            await auditor.OpenAsync(proof);
        while (auditor.Page.QuerySelector("main a[download]") is null);
        using var response = await auditor.Client.GetAsync(new Uri(auditor.Page.QuerySelector("main a[download]")!.GetAttribute("href")!, UriKind.Relative), Stop);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(node.Journal.LogKey.Name, TlogProof.Parse(await response.Content.ReadAsByteArrayAsync(Stop)).Checkpoint.Checkpoint.Origin);
        await node.Host.App.Services.GetRequiredService<RestrictedReads>().FlushAsync();
        Assert.Contains(await Newcomer.RecordedAsync(node, nameof(ContentRead)), r => r is ContentRead { Kind: "process" } read && newest.EndsWith(read.Ids[0], StringComparison.Ordinal));
        Assert.NotNull(asked);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_while_more_is_recorded()
    {
        var node = screening.Node;
        var records = node.Host.App.Services.GetRequiredService<OperationRecords>();
        for (var i = 0; i < 120; i++)
            await records.StartedAsync($"{i}", Stop);
        var auditor = new Browser(await node.PersonAsync(Duty.Auditor.Name));
        await auditor.OpenAsync("/oversight?type=node.start&actor=system/node");
        var seen = new List<string>();
        for (var page = 0; page < 3; page++)
        {
            seen.AddRange(auditor.Page.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!));
            await records.StartedAsync("meanwhile", Stop);
            if (auditor.Page.QuerySelector("a[rel=next]") is { } next)
                await auditor.OpenAsync(next.GetAttribute("href")!);
        }

        Assert.True(seen.Count >= 120);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("actor=nobody", "actor")]
    [InlineData("from=yesterday", "from")]
    [InlineData("until=2026-13-01", "until")]
    [InlineData("until=9999-12-31", "until")]
    public async Task A_question_that_is_not_understood_is_named_at_its_field_and_shows_nothing(string query, string field)
    {
        var auditor = new Browser(await screening.Node.PersonAsync(Duty.Auditor.Name));
        await auditor.OpenAsync($"/oversight?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, auditor.Status);
        Assert.NotNull(auditor.Page.QuerySelector($".field.wrong #{field}"));
        Assert.Empty(auditor.Page.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("/log/proof/999999999")]
    [InlineData("/log/proof/00000000-0000-0000-0000-000000000000")]
    public async Task There_is_no_proof_of_what_is_not_recorded(string path)
    {
        using var response = await GetAsync(await screening.Node.PersonAsync(Duty.Auditor.Name), path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
