using System.Text;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Desk.List;

/// <summary>The desk as a file for a spreadsheet: all that the filter shows, in its order, in the reader's language (RFC 4180).</summary>
internal static class DeskCsv
{
    private static readonly string[] Columns = ["desk.column.priority", "desk.column.work", "desk.column.kind", "desk.column.reasons", "desk.column.due", "desk.column.since", "desk.column.who"];

    public static async Task GetAsync(HttpContext http, DeskList list, IColleagues colleagues, IEnumerable<WorkKind> kinds, NodeIdentity node, PageTexts texts)
    {
        var (query, person) = (DeskQuery.Read(http.Request.Query), DeskPerson.Of(http.User));
        var (names, titles) = ((await colleagues.AllAsync(http.RequestAborted)).ToDictionary(c => c.Person, c => c.Name), kinds.ToDictionary(k => k.Kind, k => k.Title));
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename={node.FileName("desk.csv")}";
        await using var output = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        // What was only played says so in each row: rows are taken out of their file.
        string[] realm = node.Realm.IsLive ? [] : [node.Realm.ToString()];
        await output.WriteAsync(SpreadsheetLine.Of([.. Columns.Select(c => texts[c]), .. realm.Select(_ => texts["ui.realm"])]));
        await foreach (var item in list.AllAsync(query, person, http.RequestAborted))
        {
            await output.WriteAsync(SpreadsheetLine.Of(
            [
                $"{item.Priority}", texts.Say(item.Title), titles.TryGetValue(item.Kind, out var title) ? texts[title] : item.Kind, string.Join("; ", item.Reasons.Select(r => texts.Say(r))),
                item.Due is { } due ? Moment(due) : "", Moment(item.PutAt), item.Holder is { } holder ? names.GetValueOrDefault(holder, holder) : "", .. realm,
            ]));
        }
    }

    private static string Moment(Instant at) => at.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss'Z'");
}
