using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Hits.HitNode;

namespace Cordon.Tests.Modules.Hits.Storage;

public sealed class HitProjectionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };

    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_erasures_and_an_erased_pair_is_a_new_one_when_it_comes_again(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.ImportAsync("hw-1,Ilya Barano,person,,1961-04-17,,HARBOUR,", "hw-2,Maria Quill,person,,,,HARBOUR,");
        await node.FalseMatchAsync();
        var secret = await node.FalseMatchAsync("Person To Forget");
        await node.AnswerAsync([(Party("Waits Here"), "hw-2", 0.8), (Party("Is Listed"), "hw-1", 0.99)]);
        await node.Clerk.RunAsync(Stop);
        var listed = (await node.HitsAsync()).Single(h => h.Judgement.Candidate.Score == 0.99);
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), listed.Id, listed.Acts, Verdict.TrueMatch, ["number-same"], "", Stop);
        await node.ImportAsync("hw-1,Ilya Barano,person,Ilja,1961-04-17,,HARBOUR,", "hw-2,Maria Quill,person,,,,HARBOUR,");
        await node.Review.RunAsync(Stop);
        await node.Journal.EraseAsync(HitRecords.RetentionOf(secret.Id), "Act 7", new ProcessWords("journal.erase", Actor.Person("dpo"), "erasure", "Act 7"), Handling, Stop);
        await node.AnswerAsync(Party("Person To Forget", "1990-02-03"));

        var grown = await RowsAsync(node);
        Assert.Equal(4 + 1, grown.Count(r => !r.StartsWith("work", StringComparison.Ordinal)));
        Assert.Equal(3, grown.Count(r => r.StartsWith("work", StringComparison.Ordinal)));
        Assert.DoesNotContain(secret.Id, string.Join('\n', grown));
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await RowsAsync(node));
    }

    private static async Task<List<string>> RowsAsync(HitNode node)
    {
        await using var tables = node.Records.Tables();
        await using var desk = node.Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return
        [
            .. (await tables.Hits.ToListAsync(Stop)).Select(h => string.Join('|', h.Hit, h.Pair, h.Entity, h.Dataset, h.Status, h.Version, h.Described, h.Until, h.Since, h.Json)).Order(StringComparer.Ordinal),
            .. (await tables.Reviews.ToListAsync(Stop)).Select(r => $"review {r.Dataset} {r.Version}"),
            .. (await desk.Work.ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Title, w.Reasons, w.Rank, w.PutAt, w.ChangedAt)).Order(StringComparer.Ordinal),
        ];
    }
}
