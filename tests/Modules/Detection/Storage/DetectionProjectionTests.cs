using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Measure;
using CsCheck;
using static Cordon.Tests.Modules.Detection.DetectionNode;

namespace Cordon.Tests.Modules.Detection.Storage;

public sealed class DetectionProjectionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private static readonly Gen<(int What, int Who, int Which)[]> Tries = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 5]).Array[60];

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_alarm_leaves_none(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var instrument = await node.Instruments.RegisterAsync(Ada.Actor, new InstrumentForm { Name = "Lane 3", Serial = "S-77", CalibratedUntil = "2027-01-01" }, Stop);
        await node.Instruments.CalibrateAsync(Ada.Actor, instrument, new InstrumentForm { CalibratedUntil = "2028-01-01", Certificate = "C-1" }, Stop);
        string[] alarms = [await node.RaiseAsync(instrument: instrument), await node.RaiseAsync(subject: "person"), await node.RaiseAsync(new SafetyForm { AtOneMetre = "400" }, reference: "alarm to forget")];
        foreach (var (number, (what, who, which)) in Tries.Single().Index())
        {
            node.Clock.Advance(TimeSpan.FromMinutes(3));
            await TryAsync(node, alarms[number % alarms.Length], what, who == 0 ? Ada : Bert, which);
        }

        var grown = await node.RowsAsync();
        Assert.Equal(3, grown.Count(r => r.StartsWith("alarm|", StringComparison.Ordinal)));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(grown, await node.RowsAsync());

        await node.Journal.EraseAsync(DetectionRecords.RetentionOf(alarms[2]), "Act 7", Words("journal.erase"), Handling, Stop);
        var left = await node.RowsAsync();
        Assert.Equal(grown.Where(r => !r.Contains(alarms[2], StringComparison.Ordinal)), left);
        Assert.Equal("detection.unknown", await CodeAsync(() => node.AlarmAsync(alarms[2])));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(left, await node.RowsAsync());
    }

    internal static byte[] Table(int seed) => Encoding.UTF8.GetBytes("energy,counts\n" + string.Join('\n', Enumerable.Range(0, 256).Select(i => $"{10 + (i * 11.5):0.0},{(i * (seed + 3)) % 17}")));

    private static ProcessWords Words(string process) => new(process, Actor.Person("dpo"), "maintenance", "Act 7");

    private static async Task TryAsync(DetectionNode node, string id, int what, Viewer who, int which)
    {
        try
        {
            var alarm = await node.AlarmAsync(id);
            await (what switch
            {
                0 => node.Measuring.SafetyAsync(who.Actor, who, id, new SafetyForm { AtOneMetre = which == 5 ? "500" : "0.3", Neutrons = which == 4 ? "yes" : "no", Contamination = "no" }, Stop),
                1 or 2 => node.Intake.AddAsync(who.Actor, who, id, $"t{which}.csv", Table(which), which == 0, Stop),
                3 => node.Experts.AskAsync(who.Actor, who, id, "what is it?", Stop),
                4 => node.Experts.AcknowledgeAsync(who.Actor, who, id, Stop),
                5 => node.Experts.AnswerAsync(who.Actor, who, id, alarm.Acts, AlarmOutcome.InnocentNorm, "tiles", which > 2, Stop),
                6 => node.Outcomes.DecideAsync(who.Actor, who, id, alarm.Acts, Enum.GetValues<AlarmOutcome>()[which], "because", Stop),
                7 => node.Outcomes.ConfirmAsync(who.Actor, who, id, alarm.Acts, "", Stop),
                8 => node.Outcomes.ReturnAsync(who.Actor, who, id, alarm.Acts, "look again", Stop),
                _ => node.Outcomes.ReopenAsync(who.Actor, who, id, alarm.Acts, "new facts", Stop),
            });
        }
        catch (FaultException refused) when (refused.Fault.Code.StartsWith("detection.", StringComparison.Ordinal))
        {
            // What the rules refuse leaves nothing behind: the rebuild would show it.
        }
    }
}
