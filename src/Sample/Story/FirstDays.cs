using System.Globalization;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>The authority takes the node into use: people, keys, rules of the desk, the first lists, and a trial with a few parties.</summary>
internal static class FirstDays
{
    private static readonly string[] TradersMay = ["parties.register", "parties.see", "screening.ask", "screening.receipt", "lists.see"];

    /// <summary>Returns the key of the traders' system.</summary>
    public static async Task<string> PlayAsync(Stage stage)
    {
        stage.Day(35, 8, 30);
        await Staffing.OpenAsync(stage.Node, Cast.Administrator, stage.Stop);
        var key = await InviteAsync(stage);
        await ClearAsync(stage);
        await RulesAsync(stage);
        await ListsAsync(stage);
        await TrialAsync(stage);
        return key;
    }

    private static async Task<string> InviteAsync(Stage stage)
    {
        stage.Later(10);
        await using var ada = await stage.AsAsync(Cast.Administrator, "AV-2026-0001");
        foreach (var member in Cast.Invited)
        {
            stage.Later(2);
            await Staffing.InviteAsync(ada, member);
        }

        stage.Later(5);
        var issued = await ada.SubmitAsync("/people/keys", "issue", [("Form.Holder", "customs: traders and declarations"), ("Form.Days", "300"), .. TradersMay.Select(p => ("Form.Permissions", p))]);
        await ada.SubmitAsync("/people/keys", "issue", ("Form.Holder", "port office: reads the lists"), ("Form.Days", "90"), ("Form.Permissions", "lists.see"));
        return issued.Key ?? throw new InvalidOperationException("the page of keys showed none");
    }

    /// <summary>The duty officer will take in what partners classify.</summary>
    private static async Task ClearAsync(Stage stage)
    {
        stage.Day(35, 9, 40);
        await using (var ada = await stage.AsAsync(Cast.Administrator, "AV-2026-0001"))
            await Clearing.ProposeAsync(ada, Cast.DutyOfficer, "V 31/2026 of the vetting office of Arvonia", stage.Clock.GetUtcNow().AddYears(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        stage.Later(30);
        await using var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0001");
        await Clearing.GrantAsync(bruno, Cast.DutyOfficer);
    }

    private static async Task RulesAsync(Stage stage)
    {
        stage.Day(35, 11);
        await using var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0002");
        await ines.PressAsync("/desk/rules", ("kind", "hits.decide"), ("whom", "duty:targeting-analyst"));
        await ines.PressAsync("/desk/rules", ("kind", "hits.confirm"), ("whom", "duty:countersigner"));
    }

    private static async Task ListsAsync(Stage stage)
    {
        stage.Day(34, 8);
        var words = new ImportWords(Actor.System("operator"), "the authority's own lists");
        await stage.Node.Lists.ConfigureAsync(new() { Dataset = Watchlists.Own, Title = "Control list of Arvonia", Authority = "Arvonia, Office for Strategic Trade" }, words, stage.Stop);
        await stage.Node.Lists.ConfigureAsync(new() { Dataset = Watchlists.Partners, Title = "Notices of Belmora", Authority = "Belmora, Ministry of Trade" }, words, stage.Stop);
        foreach (var (programme, effect) in new[] { ("ARV-NUC", Measure.Freeze), ("BEL-PROC", Measure.LicenceRequirement), ("COR-SHIP", Measure.Restriction) })
            await stage.Node.Lists.SetEffectAsync(Watchlists.Own, programme, effect, "Strategic Trade Act of Arvonia, section 12", words with { Reason = "decree of the Office" }, stage.Stop);
        stage.Day(34, 8, 20);
        await using (var ada = await stage.AsAsync(Cast.Administrator, "AV-2026-0003"))
            await Importing.ShippedAsync(ada);
        stage.Day(34, 9);
        await using var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0003");
        await Importing.FileAsync(mirelle, Watchlists.Own, stage.World.Lists.FirstFile);
    }


    private static async Task TrialAsync(Stage stage)
    {
        stage.Day(34, 10);
        await using (var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0004"))
        {
            await mirelle.HandInAsync("/screening/parties/import", "file", "trial.csv", Registers.File(stage.World.Registers.Trial));
            await stage.SettledAsync();
            foreach (var hit in await Stage.HitsAsync(mirelle, "open"))
            {
                stage.Later(4);
                await Judgement.Of(hit, stage.World).ByAsync(mirelle, hit);
            }
        }

        stage.Day(33, 9);
        await using var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0004");
        foreach (var hit in await Stage.HitsAsync(bruno, "proposed"))
        {
            stage.Later(3);
            await Confirming.ConfirmAsync(bruno, hit, "Looked at the papers; agreed.");
        }
    }
}
