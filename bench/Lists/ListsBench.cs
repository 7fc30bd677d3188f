using System.Diagnostics;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Lists.Versions;

namespace Cordon.Bench.Lists;

/// <summary>How long it takes to load the real lists, and to apply each real daily change of the SDN list: reading the new list and finding what differs.</summary>
internal static class ListsBench
{
    public static int Run(string[] arguments)
    {
        var table = new FigureTable("lists");
        table.Group("loading");
        table.Row("OFAC + UN, first time in this process, s", Seconds(() => Load("lists/ofac", "lists/un")), "< 1", "");
        table.Row("OFAC + UN again, s", Seconds(() => Load("lists/ofac", "lists/un")), "< 1", "");
        table.Row("all lists of the shared data, s", Seconds(() => Load("lists")), "", "");
        table.Group("a real OFAC delta applied (new list read, difference found), s");
        var days = Days();
        table.Row($"slowest of {days.Count} days", days.Max(), "< 1", "");
        table.Row("median", days.Order().ElementAt(days.Count / 2), "< 1", "");
        table.Print();
        return 0;
    }

    private static void Load(params string[] folders) => ListFolder.Load([.. folders.Select(f => BenchData.PathOf(f.Split('/')))]);

    private static double Seconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Seconds for each day of the history.</summary>
    private static List<double> Days()
    {
        List<ListedEntity>? before = null;
        var seconds = new List<double>();
        foreach (var list in SdnHistory.Days(BenchData.PathOf("lists-history", "ofac")))
        {
            List<ListedEntity> after = [];
            var took = Seconds(() => ListDiff.Between(before ?? [], after = SdnHistory.Read(list)));
            if (before is not null)
                seconds.Add(took);
            before = after;
        }

        return seconds;
    }
}
