using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>Lists and parties change: what was cleared opens again by itself, and a torn file is kept out.</summary>
internal static class NewVersions
{
    public static async Task PlayAsync(Stage stage, TradersSystem traders)
    {
        stage.Day(12, 9);
        await traders.AskAsync(stage.World.Registers.Declared.Take(14), stage.Stop);
        await SecondVersionAsync(stage);
        await WorkOffAsync(stage);
        await PartiesChangeAsync(stage, traders);
        await ExpiryAsync(stage);
        await PartnersAsync(stage);
    }

    private static async Task SecondVersionAsync(Stage stage)
    {
        stage.Day(9, 8, 30);
        await using var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0201");
        await Importing.FileAsync(mirelle, Watchlists.Own, stage.World.Lists.TornFile, taken: false);
        stage.Day(9, 9, 10);
        await Importing.FileAsync(mirelle, Watchlists.Own, stage.World.Lists.SecondFile(stage.World.LaterBirths));
        await stage.SettledAsync();
    }

    /// <summary>Most of what the declarations brought is decided, and confirmed. What the new version opened again takes longer.</summary>
    private static async Task WorkOffAsync(Stage stage)
    {
        stage.Day(8, 9);
        await using (var tomas = await stage.AsAsync(Cast.OtherAnalyst, "AV-2026-0210"))
        {
            var later = stage.World.Lists.First.Where(l => stage.World.LaterBirths.ContainsKey(l.Id)).Select(l => l.Name).ToHashSet();
            foreach (var hit in (await Stage.HitsAsync(tomas, "open")).Where(h => !later.Contains(h.Listed)).Where((_, i) => i % 4 != 3))
            {
                stage.Later(4);
                await Judgement.Of(hit, stage.World).ByAsync(tomas, hit);
            }
        }

        stage.Day(8, 14);
        await using var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0211");
        foreach (var hit in (await Stage.HitsAsync(bruno, "proposed")).Where((_, i) => i % 5 != 4))
            await Confirming.ConfirmAsync(bruno, hit, "Agreed after a look at the older file.");
    }

    /// <summary>Some traders correct what they gave, and one is withdrawn.</summary>
    private static async Task PartiesChangeAsync(Stage stage, TradersSystem traders)
    {
        stage.Day(6, 9);
        IReadOnlyList<HitRow> cleared;
        await using (var tomas = await stage.AsAsync(Cast.OtherAnalyst, "AV-2026-0220"))
            cleared = await Stage.HitsAsync(tomas, "falsematch");
        stage.Day(6, 10);
        var corrected = cleared.Select(h => stage.World.Find(h.Party)).OfType<Registered>().Where(stage.World.Registers.Customs.Contains).DistinctBy(p => p.Id).Take(3);
        await traders.RegisterAsync([.. corrected.Select(p => p with { Number = ("", ""), Birth = "", Address = "Poste restante, Port Sarel, Arvonia" })], stage.Stop);
        await traders.WithdrawAsync(stage.World.Registers.Customs[^1].Id, stage.Stop);
        await stage.SettledAsync();
    }

    /// <summary>What was remembered in the trial is remembered no longer.</summary>
    private static async Task ExpiryAsync(Stage stage)
    {
        stage.Day(5, 8);
        await stage.SettledAsync();
        stage.Day(5, 9);
        await using var odile = await stage.AsAsync(Cast.Licensing, "AV-2026-0230");
        foreach (var hit in (await Stage.HitsAsync(odile, "waiting")).Take(2))
            await odile.HandInAsync($"/hits/{hit.Id}/evidence", "file", "answer-of-the-applicant.txt", $"Answer to our question about {hit.Party}\nA copy of the papers follows by post.\n");
    }

    private static async Task PartnersAsync(Stage stage)
    {
        stage.Day(3, 9);
        await using var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0240");
        await Importing.FileAsync(mirelle, Watchlists.Partners, stage.World.Lists.PartnersFile);
        await stage.SettledAsync();
        foreach (var hit in (await Stage.HitsAsync(mirelle, "open")).Where(h => h.List == Watchlists.Partners).Take(5))
        {
            stage.Later(6);
            await Judgement.Of(hit, stage.World).ByAsync(mirelle, hit);
        }
    }
}
