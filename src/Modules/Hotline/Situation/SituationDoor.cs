using System.Globalization;
using System.Text;
using Cordon.Kernel.Time;
using Cordon.Ui.Forms;
using Cordon.Ui.Purposes;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>The situation report as files: rows for a spreadsheet in the reader's language, and canonical JSON.</summary>
internal static class SituationDoor
{
    private static readonly string[] Columns = ["hotline.situation.part", "hotline.subject", "hotline.kind", "hotline.partner", "hotline.stands", "hotline.clock", "hotline.situation.minutes", "hotline.situation.address", "hotline.situation.files", "hotline.level"];

    public static async Task CsvAsync(HttpContext http, SituationDesk desk, HotlineRecords records, IRestrictedReads reads, PageTexts texts, TimeProvider clock)
    {
        var report = await ReadAsync(http, desk, reads, clock);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename={records.Identity.FileName("situation.csv")}";
        await using var output = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        // What was only played says so in each row: rows are taken out of their file.
        string[] realm = records.Identity.Realm.IsLive ? [] : [records.Identity.Realm.ToString()];
        await output.WriteAsync(SpreadsheetLine.Of([.. Columns.Select(c => texts[c]), .. realm.Select(_ => texts["ui.realm"])]));
        foreach (var row in Rows(report, texts))
            await output.WriteAsync(SpreadsheetLine.Of([.. row, .. realm]));
    }

    public static async Task<IResult> JsonAsync(HttpContext http, SituationDesk desk, HotlineRecords records, IRestrictedReads reads, TimeProvider clock)
    {
        var report = await ReadAsync(http, desk, reads, clock);
        return Results.File(SituationDocument.Of(report, records.Identity).ToBytes(), "application/json", records.Identity.FileName("situation.json"));
    }

    private static async Task<SituationReport> ReadAsync(HttpContext http, SituationDesk desk, IRestrictedReads reads, TimeProvider clock)
    {
        var query = http.Request.Query;
        var report = await desk.MakeAsync(SituationPeriod.Read(query["period"], query["from"], query["until"], Instant.Now(clock)), http.User, http.RequestAborted);
        await reads.NoteAsync(http.User, "hotline", "situation");
        return report;
    }

    private static IEnumerable<string[]> Rows(SituationReport report, PageTexts texts)
    {
        foreach (var key in SituationFigures.All)
            yield return [texts["hotline.situation.figures"], texts[$"hotline.figure.{key}"], "", "", report.Figures().TryGetValue(key, out var value) ? value.ToString(CultureInfo.InvariantCulture) : texts["hotline.figure.none"], "", "", "", "", ""];
        foreach (var (title, calls) in new[] { ("hotline.situation.open", report.Open), ("hotline.situation.began", report.Began), ("hotline.situation.answered", report.Answered), ("hotline.situation.tests", report.Tests) })
        {
            foreach (var call in calls)
                yield return Row(texts[title], call, texts);
        }

        foreach (var (title, gaps) in new[] { ("hotline.situation.gaps", report.Gaps), ("hotline.situation.gaps-ahead", report.GapsAhead) })
        {
            foreach (var gap in gaps)
                yield return [texts[title], $"{Moment(gap.From)} – {Moment(gap.Until)}", "", "", "", "", ((int)Math.Ceiling((gap.Until - gap.From).TotalMinutes)).ToString(CultureInfo.InvariantCulture), "", "", ""];
        }

        foreach (var one in report.Incidents?.Incidents ?? [])
            yield return [texts["hotline.situation.incidents"], one.Title, texts[$"incidents.group.{FormWords.Key(one.Group)}"], "", one.Overdue ? texts["hotline.overdue"] : "", "", "", one.Address, "", ""];
    }

    private static string[] Row(string part, CallMoment one, PageTexts texts) =>
    [
        part, one.Call.Letter.Subject, texts[$"hotline.kind.{FormWords.Key(one.Call.Letter.Kind)}"], one.Call.Partner, texts[$"hotline.status.{FormWords.Key(one.Status)}"] + (one.Overdue ? $", {texts["hotline.overdue"]}" : ""),
        one.Due is { } due ? Moment(due) : "", one.MinutesToAcknowledge?.ToString(CultureInfo.InvariantCulture) ?? "", HotlineAddresses.Of(one.Call.Id), string.Join("; ", one.Call.Bundles.SelectMany(b => b.Files.Files).Select(f => $"{f.Name} {f.Sha256}")),
        one.Call.Handling.Classification is { Level: > 0 } marked ? $"{marked.Level.ToString(CultureInfo.InvariantCulture)} {marked.Marking}" : "",
    ];

    private static string Moment(Instant at) => at.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
