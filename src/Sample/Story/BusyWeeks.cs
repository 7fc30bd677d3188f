using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>The registers come in, and the hits they bring are worked off day by day: decided, confirmed, sent back, taken back, with evidence; some are left.</summary>
internal static class BusyWeeks
{
    private const int EachShift = 14;

    public static async Task PlayAsync(Stage stage, TradersSystem traders)
    {
        stage.Day(20, 7, 40);
        await using (var odile = await stage.AsAsync(Cast.Licensing, "AV-2026-0112"))
            await odile.HandInAsync("/screening/parties/import", "file", "licensing-register.csv", Registers.File(stage.World.Registers.Licensing));
        stage.Day(20, 8);
        await traders.RegisterAsync(stage.World.Registers.Customs, stage.Stop);
        stage.Day(20, 8, 10);
        await using (var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0113"))
            await ines.HandInAsync("/screening/parties/import", "file", "port-register.csv", Registers.File(stage.World.Registers.Port));
        await stage.SettledAsync();
        await DecideAsync(stage);
        await ConfirmAsync(stage);
        await TakeBackAsync(stage);
    }

    /// <summary>Two analysts decide in turns. A few are left for later.</summary>
    private static async Task DecideAsync(Stage stage)
    {
        for (var (shift, left) = (0, 0); shift < 6; shift++)
        {
            stage.Day(20 - shift, 9);
            await using var analyst = await stage.AsAsync(shift % 2 == 0 ? Cast.Analyst : Cast.OtherAnalyst, "AV-2026-0120");
            foreach (var hit in (await Stage.HitsAsync(analyst, "open")).Skip(left).Take(EachShift))
            {
                stage.Later(5);
                if (stage.World.Dice.Chance(12))
                    left++;
                else
                    await WorkAsync(stage, analyst, hit);
            }
        }
    }

    private static async Task WorkAsync(Stage stage, Colleague analyst, HitRow hit)
    {
        var judgement = Judgement.Of(hit, stage.World);
        await analyst.PressAsync("/desk/claim", ("work", $"hit-{hit.Id}"));
        await analyst.OpenAsync($"/hits/{hit.Id}");
        if (judgement.Verdict == Judgement.True)
            await analyst.HandInAsync($"/hits/{hit.Id}/evidence", "file", "extract-of-register.txt", $"Extract of the register\nParty: {hit.Party}\nListed: {hit.Listed}\nThe numbers agree.\n");
        stage.Later(4);
        await judgement.ByAsync(analyst, hit);
    }

    private static async Task ConfirmAsync(Stage stage)
    {
        stage.Day(14, 9);
        await using var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0131");
        var proposed = await Stage.HitsAsync(bruno, "proposed");
        for (var i = 0; i < proposed.Count; i++)
        {
            stage.Later(3);
            if (i == 1)
                await Confirming.ReturnAsync(bruno, proposed[i], "The address was not looked at. Please compare it with the trade register first.");
            else if (i % 10 != 9)
                await Confirming.ConfirmAsync(bruno, proposed[i], "Agreed.");
        }
    }

    private static async Task TakeBackAsync(Stage stage)
    {
        stage.Day(13, 15);
        await using var tomas = await stage.AsAsync(Cast.OtherAnalyst, "AV-2026-0140");
        var found = (await Stage.HitsAsync(tomas, "truematch"))[0];
        await tomas.SubmitAsync($"/hits/{found.Id}/undo", "undo", ("Form.Text", "The number belongs to another file of the same day; I had the wrong one open."));
    }
}
