using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Node.Pages;

public sealed class SettingsPageTests
{
    [Fact]
    public async Task An_administrator_sees_every_setting_what_holds_and_where_it_was_made_but_no_secret()
    {
        var directory = new DirectorySettings { Issuer = "https://id.arvonia.example", ClientId = "cordon-node", ClientSecret = "canary-client-secret", Duties = ["analysts = targeting-analyst", "night <shift> = duty-officer"] };
        await using var node = new RunningNode(new NodeSettings { Directory = directory, Session = new() { Idle = TimeSpan.FromMinutes(20) } });
        await node.InitializeAsync();
        var administrator = await node.PersonAsync("administrator");
        var page = await Html.GetAsync(administrator, "/settings");
        Assert.DoesNotContain("canary", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("code")!.TextContent, r => r.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList());
        Assert.Equal(SettingNames.All, rows.Keys);
        Assert.Equal(["00:20:00", "command line", "How long a session lasts without being used."], rows["session.idle"][1..]);
        Assert.Contains("CORDON_NODE_SESSION__IDLE", rows["session.idle"][0], StringComparison.Ordinal);
        Assert.Equal(("set", "command line"), (rows["directory.clientSecret"][1], rows["directory.clientSecret"][2]));
        Assert.Equal(("not set", "default"), (rows["postgres"][1], rows["postgres"][2]));
        Assert.Contains("night <shift> = duty-officer", rows["directory.duties"][1], StringComparison.Ordinal);
        Assert.All(rows.Values, r => Assert.DoesNotContain("operation.", r[3], StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main form"));

        administrator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        Assert.Contains("Combien de temps dure une session inutilisée.", (await Html.GetAsync(administrator, "/settings")).Body!.TextContent, StringComparison.Ordinal);
    }
}
