using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>The days before today: a night on call with an exception, closed doors, a look by the auditor, and the work that waits now.</summary>
internal static class LastDays
{
    public static async Task PlayAsync(Stage stage, TradersSystem traders)
    {
        await NightAsync(stage);
        await DoorsAsync(stage);
        await AuditAsync(stage);
        await Investigating.PlayAsync(stage);
        await YesterdayAsync(stage, traders);
        await Movements.PlayAsync(stage);
        await Notices.PlayAsync(stage, await Alarms.PlayAsync(stage));
        await TodayAsync(stage, traders);
    }

    private static async Task NightAsync(Stage stage)
    {
        stage.Day(2, 2, 40);
        await using var jorun = await stage.AsAsync(Cast.NightOfficer, "Call 02:31 from Port Sarel");
        await jorun.SubmitAsync("/purpose/exception", "except",
            ("Form.Reason", "Port Sarel has a container on the crane and asks about its consignee; nobody of the day shift can be reached before the ship leaves."), ("Form.Reference", "Call 02:31 from Port Sarel"));
        foreach (var hit in (await Stage.HitsAsync(jorun, "truematch")).Take(2))
            await jorun.OpenAsync($"/hits/{hit.Id}");
    }

    private static async Task DoorsAsync(Stage stage)
    {
        stage.Day(2, 9);
        await using (var petra = await stage.AsAsync(Cast.FrontLine, "Lane 4, gate 12"))
        {
            await petra.IsTurnedAwayAsync("/hits");
            var party = stage.World.Registers.Declared[20];
            await petra.SubmitAsync("/screening", "ask", ("Form.Name", party.Name), ("Form.Schema", ""), ("Form.Born", party.Birth));
        }

        await using (var yusuf = await stage.AsAsync(Cast.Exporter, ""))
            await yusuf.IsTurnedAwayAsync("/screening/lists");
        await using (var stranger = Colleague.Outside(stage.Node.Address, Cast.Former, stage.Stop))
            await stranger.InVainAsync("/sign-in", "password", ("userName", Cast.Former.UserName), ("password", "harbours at dawn"));
        stage.Later(30);
        await using var ada = await stage.AsAsync(Cast.Administrator, "AV-2026-0260");
        await ada.IsTurnedAwayAsync("/hits");
        var rolf = (await ada.OpenAsync("/people")).Behind(Cast.Former.Name) ?? throw new InvalidOperationException("the page of people does not name everybody");
        await ada.SubmitAsync(rolf, "change", ("Form.Act", "lock"), ("Form.Reason", "Left the Office at the end of the month."));
    }

    private static async Task AuditAsync(Stage stage)
    {
        stage.Day(2, 14);
        await using (var amal = await stage.AsAsync(Cast.Intelligence, "Operation Grey Heron"))
        {
            foreach (var hit in (await Stage.HitsAsync(amal, "truematch")).Take(3))
                await amal.OpenAsync($"/hits/{hit.Id}");
        }

        stage.Later(40);
        await using var hedda = await stage.AsAsync(Cast.Auditor, "Audit 2026/3");
        await hedda.OpenAsync("/people/exceptions");
        if ((await hedda.OpenAsync("/oversight")).Link("/oversight/") is { } process)
            await hedda.OpenAsync(process);
    }

    private static async Task YesterdayAsync(Stage stage, TradersSystem traders)
    {
        stage.Day(1, 8, 30);
        await traders.AskAsync(stage.World.Registers.Declared.Skip(14).Take(14), stage.Stop);
        await stage.SettledAsync();
        stage.Day(1, 9);
        await using (var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0270"))
        {
            await mirelle.PressAsync("/desk/views", ("name", "Overdue"), ("query", "?clock=overdue"));
            await mirelle.PressAsync("/desk/views", ("name", "Mine, oldest first"), ("query", "?who=mine&sort=oldest"));
            var open = await Stage.HitsAsync(mirelle, "open");
            foreach (var hit in open.Take(4))
                await mirelle.PressAsync("/desk/claim", ("work", $"hit-{hit.Id}"));
        }

        stage.Day(1, 16, 45);
        await using var again = await stage.AsAsync(Cast.Analyst, "AV-2026-0271");
        var mine = (await Stage.HitsAsync(again, "open"))[0];
        var handing = await again.OpenAsync($"/desk/hand-over/hit-{mine.Id}");
        await again.SendAsync(handing, "hand-over", ("to", handing.Behind(Cast.OtherAnalyst.Name) ?? ""), ("note", "The applicant calls back tomorrow before ten; the papers lie in the file."));
    }

    /// <summary>What waits now: fresh hits, some taken, some proposed.</summary>
    private static async Task TodayAsync(Stage stage, TradersSystem traders)
    {
        stage.MinutesBeforeEnd(170);
        await using (var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0280"))
        {
            await Importing.FileAsync(mirelle, Watchlists.Own, stage.World.Lists.SecondFile(stage.World.LaterBirths));
            await Importing.FileAsync(mirelle, Watchlists.Partners, stage.World.Lists.PartnersFile);
        }

        await using (var ada = await stage.AsAsync(Cast.Administrator, "AV-2026-0280"))
            await Importing.ShippedAsync(ada);
        stage.MinutesBeforeEnd(150);
        await traders.AskAsync(stage.World.Registers.Declared.Skip(28), stage.Stop);
        await stage.SettledAsync();
        stage.MinutesBeforeEnd(120);
        await using (var tomas = await stage.AsAsync(Cast.OtherAnalyst, "AV-2026-0281"))
        {
            var open = await Stage.HitsAsync(tomas, "open");
            foreach (var hit in open.TakeLast(3))
                await tomas.PressAsync("/desk/claim", ("work", $"hit-{hit.Id}"));
            foreach (var hit in open.Where(h => Judgement.Of(h, stage.World).Verdict == Judgement.False).TakeLast(3))
            {
                stage.Later(5);
                await Judgement.Of(hit, stage.World).ByAsync(tomas, hit);
            }
        }

        stage.MinutesBeforeEnd(20);
        await using var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0282");
        await ines.PressAsync("/desk/views", ("name", "Nobody has taken it"), ("query", "?who=nobody"));
        await ines.SubmitAsync("/hotline/situation/keep?period=day", "keep");
        await stage.SettledAsync();
    }
}
