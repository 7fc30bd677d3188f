using System.Globalization;
using System.Text;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Contracts;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>Weeks of invented trade, of which every declaration is examined: what one exporter sends is mostly found to be something else.</summary>
internal static class InventedTrade
{
    public const string Header = "reference,kind,exporter_number,consignee_name,consignee_country,export_country,destination_country,description,commodity_code,net_kg,value,currency\n";
    public const string Bad = "AV900001";

    /// <summary>One line of goods of an exporter.</summary>
    public static string Row(string reference, string exporter, int number) => string.Create(CultureInfo.InvariantCulture,
        $"{reference},export,{exporter},Belmoran Farms {number % 5},bm,fr,{(number % 3 == 0 ? "sg" : "bm")},Straw bales,121300,{100 + (number % 50)},{200 + (number % 70)},EUR\n");

    /// <summary>Takes in ten a day, and records the day after what was found.</summary>
    public static async Task TradeAsync(TargetingNode node, int days)
    {
        for (var day = 0; day < days; day++)
        {
            var lines = await node.TakeInAsync(Header + new StringBuilder().AppendJoin("", Enumerable.Range(0, 10).Select(i => Row($"T-{day}-{i}", i % 4 == 0 ? Bad : $"AV90001{i}", (day * 10) + i))));
            Assert.All(lines, l => Assert.Null(l.Refused));
            node.Clock.Advance(TimeSpan.FromHours(20));
            await ExamineAsync(node, [.. lines.Select((l, i) => (l.Id!, i % 4 == 0 ? day % 7 != 0 : (i + day) % 23 == 0))]);
            node.Clock.Advance(TimeSpan.FromHours(4));
        }
    }

    /// <summary>Records what was found about several at once.</summary>
    public static Task ExamineAsync(TargetingNode node, IReadOnlyList<(string Id, bool Found)> results) => node.Records.InAsync(TargetingJournal.Examine, Ben, open =>
    {
        foreach (var (id, found) in results)
            open.Append(TargetingRecords.StreamOf(id), new ExaminationRecorded(id, found ? ExaminationFinding.SuspicionConfirmed : ExaminationFinding.AsDeclared, "looked", 1, "ben"), node.Records.HandlingAt(open.Process.At), TargetingRecords.RetentionOf(id));
        return Task.CompletedTask;
    }, Stop);
}
