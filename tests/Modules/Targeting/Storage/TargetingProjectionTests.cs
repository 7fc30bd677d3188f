using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Storage;

public sealed class TargetingProjectionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };

    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_decisions_and_erasures(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample + ",export,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n");
        await node.Registers.ImportAsync(Ada, "serials", "reported.csv", "serial\nPT-1\n"u8.ToArray(), Stop);
        await node.Registers.ImportAsync(Ada, "serials", "reported.csv", "serial\nPT-1\n\"\"\n"u8.ToArray(), Stop);
        var forgotten = await node.OfAsync("AV-2027-0002");
        var held = await node.OfAsync("AV-2027-0003");
        await node.DecideAsync(Ada, held, ControlDecision.Hold);
        await node.DecideAsync(Ben, await node.OfAsync("AV-2027-0003"), ControlDecision.Examine);
        await node.Reports.AnswerAsync(Ben, Reader, new((await node.OfAsync("AV-2027-0003")).Orders[0].Id, "tooLate", "gate 3"), "telephone", Stop);
        await node.DecideAsync(Ada, forgotten, ControlDecision.Hold);
        await node.Journal.EraseAsync(TargetingRecords.RetentionOf(forgotten.Assessed.Id), "Act 7", new ProcessWords("journal.erase", Actor.Person("dpo"), "erasure", "Act 7"), Handling, Stop);

        var grown = await node.RowsAsync();
        Assert.Equal(7, grown.Count(r => r.Contains("|AV-2027-", StringComparison.Ordinal) && char.IsAsciiHexDigitLower(r[0]) && char.IsAsciiHexDigitLower(r[31])));
        Assert.Equal(7, grown.Count(r => r.StartsWith("judged", StringComparison.Ordinal)));
        Assert.Equal(2, grown.Count(r => r.StartsWith("order", StringComparison.Ordinal)));
        Assert.Single(grown, r => r.StartsWith("refused", StringComparison.Ordinal));
        Assert.Single(grown, r => r.StartsWith("register", StringComparison.Ordinal));
        Assert.DoesNotContain(grown, r => r.StartsWith($"mark|{forgotten.Assessed.Id}", StringComparison.Ordinal));
        Assert.DoesNotContain("AV-2027-0002", string.Join('\n', grown));
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await node.RowsAsync());
    }
}
