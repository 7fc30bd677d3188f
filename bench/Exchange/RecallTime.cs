using System.Diagnostics;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Releases;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Bench.Exchange;

/// <summary>How long it takes from the act of a person who calls a release back to the signed receipt that it is erased where it was, between two nodes that are both there.</summary>
internal static class RecallTime
{
    public static async Task RunAsync(FigureTable figures, int recalls)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            string[] urls = [Soak.Free(), Soak.Free()];
            await using var arvonia = await StateNode.OpenAsync(folder, "arvonia", urls[0]);
            await using var belmora = await StateNode.OpenAsync(folder, "belmora", urls[1]);
            await arvonia.IssueCardAsync(urls[0]);
            await belmora.IssueCardAsync(urls[1]);
            await arvonia.JoinAsync(belmora);
            await belmora.JoinAsync(arvonia);
            await arvonia.StartAsync();
            await belmora.StartAsync();
            var releases = new List<string>();
            for (var i = 0; i < recalls; i++)
                releases.Add(await ReleaseAsync(arvonia, $"number {i}"));
            await UntilAsync(belmora, async tables => await tables.Received.CountAsync() == recalls);
            var times = new List<double>();
            foreach (var release in releases)
            {
                var begun = Stopwatch.GetTimestamp();
                var seen = (await arvonia.Of<ReleaseDesk>().FindAsync(release, arvonia.Reader(), default)).Acts;
                await arvonia.Of<RecallDesk>().RecallAsync(arvonia.Reader(), release, new ReleaseForm { Seen = seen, Sort = "withdraw", Text = "measured" }, default);
                await UntilAsync(arvonia, tables => tables.RecallsOut.AnyAsync(r => r.Release == release && r.Deed == (int)Modules.Exchange.Contracts.RecallDeed.Purged));
                times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            }

            times.Sort();
            figures.Group($"{recalls:n0} recalls, one after the other, both nodes there: seconds to the receipt that it is erased");
            figures.Row("p50", times[times.Count / 2], "60", "");
            figures.Row("p95", times[(int)(times.Count * 0.95)], "60", "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> ReleaseAsync(StateNode node, string title)
    {
        var desk = node.Of<ReleaseDesk>();
        var form = new ReleaseForm { Kind = "information", Title = title, Tearline = "What is known", Authority = "customs", Gateway = "article 7", Tlp = "amberstrict", Level = "0", Use = "intelligence", Purpose = "non-proliferation", Recipients = ["belmora"], Text = "measured" };
        var (id, draft) = (desk.NewId(), ReleaseDraft.Read(form, null, "arvonia", null));
        await desk.ProposeAsync(node.Reader(), id, draft, null, [.. (await desk.PreviewAsync(id, draft, StateNode.Ada.Id, default)).Select(p => p.Digest)], form.Text, default);
        return id;
    }

    private static async Task UntilAsync(StateNode node, Func<Modules.Exchange.Storage.ExchangeContext, Task<bool>> holds)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        while (!await holds(tables))
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }
}
