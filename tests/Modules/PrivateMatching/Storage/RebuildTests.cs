using Cordon.Journal.Erasure;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Tests.Modules.PrivateMatching.Between;

namespace Cordon.Tests.Modules.PrivateMatching.Storage;

public sealed class RebuildTests
{
    [Theory, EachDatabase]
    public async Task Tables_follow_from_entries_also_after_an_erasure(TestDatabase database)
    {
        await using var two = await TwoNodes.NewAsync(database);
        two.Belmora.Held.Serial("SN4711B");
        await two.Belmora.Of<CanaryDesk>().PlantAsync(two.Belmora.Ada.Actor, new QuestionForm { Partner = "arvonia", Purpose = "trafficking", Kind = "serial", Words = "CNRY-0815" }, MatchNode.Stop);
        await two.OpenAsync();
        var (erased, _, _) = await two.AskAsync();
        var (kept, state, _) = await two.AskAsync(MatchNode.Form("Tesmir Vorlan", "person"));
        Assert.Equal(PartState.NoHit, state);
        await two.Arvonia.Of<AskDesk>().NoteAsync(two.Arvonia.Ada, await two.Arvonia.QuestionAsync(kept), "nothing", MatchNode.Stop);
        Assert.Equal(["matching.hit"], await two.Arvonia.WorkAsync());

        await two.Arvonia.Journal.EraseAsync(new Retention(MatchingPurpose.Class, erased), "an order", Words(EraseProcess.Name), two.Arvonia.Of<MatchingRecords>().Own, MatchNode.Stop);
        await two.Arvonia.Journal.WaitForSubscribersAsync(MatchNode.Stop);
        Assert.Empty(await two.Arvonia.WorkAsync());
        foreach (var node in new[] { two.Arvonia, two.Belmora })
        {
            var before = await node.RowsAsync();
            Assert.DoesNotContain(before, r => r.Contains(erased, StringComparison.Ordinal) && r.StartsWith("QuestionRow", StringComparison.Ordinal));
            await node.Journal.RebuildAsync(Words("journal.rebuild"), node.Of<MatchingRecords>().Own, MatchNode.Stop);
            Assert.Equal(before, await node.RowsAsync());
        }

        // What the holder has of it says nothing, and stays.
        Assert.Equal(2, (await two.Belmora.Of<HoldList>().AskedAsync(MatchNode.Stop)).Count);
        Assert.Equal(16, Assert.Single(await two.Belmora.Of<HoldList>().UsedAsync(MatchNode.Stop)).Used);
    }

    internal static ProcessWords Words(string process) => new(process, Actor.System("test"), "maintenance", "Act 12");
}
