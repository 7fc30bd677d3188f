using System.CommandLine;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists report DATASET[@N]</c>: every row a version leaves out, with its reason, and what was noticed.</summary>
internal static class ReportLists
{
    public static Command Create()
    {
        var version = new Argument<string>("DATASET[@N]") { Description = "a list, or one version of it by its number" };
        var format = OutputFormat.Option();
        var data = new DataFolder();
        var verb = new Command("report", "Shows what a version leaves out and what was noticed, row by row.") { version, format };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var open = await data.OpenAsync(parsed, cancellation);
            var report = await open.Watchlists.ReportAsync((await NamedVersion.FindAsync(parsed.GetValue(version)!, open.Watchlists, cancellation)).Id, cancellation);
            var rows = new Rows(parsed.GetValue(format)!, "what", "count", "where", "code", "message");
            foreach (var fault in report.Rejected)
                rows.Add("left out", 1, fault.Where, fault.Code, FaultTexts.Say(fault));
            foreach (var notice in report.Noticed)
                rows.Add("noticed", notice.Count, notice.Examples[0].Where, notice.Code, FaultTexts.Say(notice.Examples[0]));
            rows.End();
            return ExitCode.Done;
        });
        return verb;
    }
}
