using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Storage;
using Cordon.Tests.Modules.Reference.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.Reference.Storage;

public sealed class ProjectionTests
{
    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        await node.ImportAsync("arv.csv", Lists.Text(30));
        await node.ImportAsync("arv.csv", Lists.Text(31));
        await node.ImportAsync("arv.csv", Lists.Text(3));
        await node.ImportAsync("bel.csv", Lists.Text(3));
        await node.ImportAsync("bel.csv", Lists.Text(3));
        await node.Intake.ConfigureAsync(new() { Dataset = "cor", Title = "C", Authority = "Corvale" }, ReferenceNode.Words);
        await node.Intake.SetEffectAsync("arv", "ARV", Measure.Freeze, "Act 12, section 5", ReferenceNode.Words);
        await node.Intake.SetEffectAsync("arv", "ARV", Measure.Restriction, "Act 12, section 6", ReferenceNode.Words);
        var grown = await RowsAsync(node);
        Assert.Equal(3 + 3 + 1, grown.Count);
        var last = await node.ImportAsync("bel.csv", Lists.Text(3));
        var jobs = await node.JobsAsync();
        using (var files = jobs.Receive())
        {
            File.WriteAllText(Path.Combine(files.Folder, "cor.csv"), Lists.Text(3));
            await jobs.EndAsync(await jobs.BeginFilesAsync(files, ReferenceNode.Words));
        }

        grown = await RowsAsync(node);
        await node.Journal.WaitForCheckpointAsync(last.Entry);
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), new() { Tlp = Cordon.Kernel.Markings.Tlp.Clear, Originator = "arvonia", PermittedUse = Cordon.Kernel.Markings.PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" });
        Assert.Equal(grown, await RowsAsync(node));
    }

    [Theory, EachDatabase]
    public async Task An_effect_is_unknown_until_the_State_sets_it_and_the_programme_comes_before_the_list(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var before = await node.Watchlists.EffectAsync("un_sc_sanctions", "DPRK");
        Assert.Equal((Measure.Freeze, (Measure?)null), (before.Measure, before.Effect));
        await node.Intake.SetEffectAsync("un_sc_sanctions", "*", Measure.Freeze, "Act 7, section 1", ReferenceNode.Words);
        Assert.Equal((Measure.Freeze, "Act 7, section 1"), (await node.Watchlists.EffectAsync("un_sc_sanctions", "DPRK") is var list ? list.Effect : null, list.Provision));
        await node.Intake.SetEffectAsync("un_sc_sanctions", "GB", Measure.None, "Act 7, section 2", ReferenceNode.Words);
        Assert.Equal(Measure.None, (await node.Watchlists.EffectAsync("un_sc_sanctions", "GB")).Effect);
        Assert.Equal("watchlist.effect.provision", (await Assert.ThrowsAsync<FaultException>(() => node.Intake.SetEffectAsync("un_sc_sanctions", "GB", Measure.None, " ", ReferenceNode.Words))).Fault.Code);
    }

    [Fact]
    public async Task The_known_lists_are_shown_before_anything_was_imported()
    {
        await using var node = await ReferenceNode.NewAsync();
        var states = await node.Watchlists.StatesAsync();
        Assert.Contains(states, s => s.List.Dataset == "un_sc_sanctions");
        Assert.All(states, s => Assert.Equal(Freshness.Missing, s.Freshness));
    }

    private static async Task<List<string>> RowsAsync(ReferenceNode node)
    {
        await using var tables = node.Journal.Reader.Tables<ReferenceContext>();
        return
        [
            .. (await tables.Versions.ToListAsync()).Select(v => $"{v.Id} {v.Dataset} {v.Number} {v.Json}").Order(StringComparer.Ordinal),
            .. (await tables.Watchlists.ToListAsync()).Select(w => $"{w.Dataset} {w.Version} {w.CheckedAt} {w.RefusedAt} {w.Refusal} {w.Configured}").Order(StringComparer.Ordinal),
            .. (await tables.Effects.ToListAsync()).Select(e => $"{e.Dataset} {e.Programme} {e.Effect} {e.Provision}").Order(StringComparer.Ordinal),
            .. (await tables.Jobs.ToListAsync()).Select(j => $"{j.Id} {j.BegunAt} {j.Begun} {j.Ended}").Order(StringComparer.Ordinal),
        ];
    }
}
