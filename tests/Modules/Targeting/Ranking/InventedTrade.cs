using System.Globalization;
using System.Text;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Intake;

namespace Cordon.Tests.Trade;

/// <summary>Weeks of invented trade, of which every declaration is examined: what one exporter sends is mostly found to be something else.</summary>
/// <param name="intake">Takes declarations in.</param>
/// <param name="records">Records results.</param>
internal sealed class InventedTrade(DeclarationIntake intake, TargetingRecords records)
{
    public const string Header = "reference,kind,exporter_number,consignee_name,consignee_country,export_country,destination_country,description,commodity_code,net_kg,value,currency\n";
    public const string Bad = "AV900001";

    private const int ADay = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One line of goods of an exporter.</summary>
    public static string Row(string reference, string exporter, int number) => string.Create(CultureInfo.InvariantCulture,
        $"{reference},export,{exporter},Belmoran Farms {number % 5},bm,fr,{(number % 3 == 0 ? "sg" : "bm")},Straw bales,121300,{100 + (number % 50)},{200 + (number % 70)},EUR\n");

    /// <summary>Takes in twenty a day, and records what was found before the day ends.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="advance">Puts the clock forward.</param>
    public async Task GoOnAsync(int days, Action<TimeSpan> advance)
    {
        for (var day = 0; day < days; day++)
        {
            var file = Header + string.Concat(Enumerable.Range(0, ADay).Select(i => Row($"T-{day}-{i}", i % 4 == 0 ? Bad : $"AV9001{i:00}", (day * ADay) + i)));
            var (lines, _) = await intake.TakeInAsync("trade.csv", Encoding.UTF8.GetBytes(file), Actor.System("trade"), null, Stop);
            Assert.All(lines, l => Assert.Null(l.Refused));
            advance(TimeSpan.FromHours(20));
            await ExamineAsync([.. lines.Select((l, i) => (l.Id!, i % 4 == 0 ? day % 7 != 0 : (i + day) % 23 == 0))]);
            advance(TimeSpan.FromHours(4));
        }
    }

    /// <summary>Records what was found about several at once.</summary>
    public Task ExamineAsync(IReadOnlyList<(string Id, bool Found)> results) => records.InAsync(TargetingJournal.Examine, Actor.Person("ben"), open =>
    {
        foreach (var (id, found) in results)
            open.Append(TargetingRecords.StreamOf(id), new ExaminationRecorded(id, found ? ExaminationFinding.SuspicionConfirmed : ExaminationFinding.AsDeclared, "looked", 1, "ben"), records.HandlingAt(open.Process.At), TargetingRecords.RetentionOf(id));
        return Task.CompletedTask;
    }, Stop);
}
