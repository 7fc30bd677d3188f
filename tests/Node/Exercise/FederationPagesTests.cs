using System.Net;
using Cordon.Kernel.Ids;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise.Federation;
using Cordon.Sample;
using Cordon.Sample.Federation;

namespace Cordon.Tests.Node.Exercise;

/// <summary>What somebody finds who starts the three States and looks around: what is under way between them, and what each tells of itself.</summary>
public sealed class FederationPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_denial_is_in_force_a_consultation_under_way_reports_are_kept_a_notice_has_a_file_and_a_classified_call_waits()
    {
        var folder = Directory.CreateTempSubdirectory("cordon-federation-").FullName;
        var arguments = new NodeArguments(Path.Combine(folder, "var"), new Dictionary<string, string>(), null) { IsFederation = true };
        await using (var federation = await FederationStart.PrepareAsync(arguments, FilledSample.Settings, Cordon.Node.Modules.All, new SystemRandomness(), TimeProvider.System, () => { }, Stop))
        {
            await federation.StartAsync(Stop);
            try
            {
                foreach (var crew in new[] { Crew.Arvonia, Crew.Belmora })
                    await TheDenialIsInForceAsync(await ComesInAsync(federation, crew, crew.Duty));
                foreach (var crew in Crew.All)
                {
                    var duty = await ComesInAsync(federation, crew, crew.Duty);
                    await duty.OpenAsync("/hotline/situation");
                    Assert.Contains("The report before was kept", MainOf(duty), StringComparison.Ordinal);
                }

                var maeva = await ComesInAsync(federation, Crew.Corvale, Crew.Corvale.Duty);
                await maeva.OpenAsync("/incidents");
                await maeva.OpenAsync(maeva.Page.QuerySelector("main a[data-row]")!.GetAttribute("href")!);
                Assert.Contains("count.txt", MainOf(maeva), StringComparison.Ordinal);
                Assert.Contains("The gauge was found.", MainOf(maeva), StringComparison.Ordinal);
                await ACallOfLevelTwoWaitsAsync(federation);
            }
            finally
            {
                foreach (var node in federation.Nodes)
                    await node.App.StopAsync(CancellationToken.None);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task TheDenialIsInForceAsync(Browser duty)
    {
        await duty.OpenAsync("/hotline/denials");
        var row = Assert.Single(duty.Page.QuerySelectorAll("main tbody tr")).TextContent;
        Assert.Contains("Pressure transducers refused", row, StringComparison.Ordinal);
        Assert.Contains("Transducers for a cannery", row, StringComparison.Ordinal);
        await duty.OpenAsync(duty.Page.QuerySelector("main tbody li a")!.GetAttribute("href")!);
        Assert.Contains("more time is needed", MainOf(duty), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task ACallOfLevelTwoWaitsAsync(FederationStart federation)
    {
        var ines = await ComesInAsync(federation, Crew.Arvonia, Crew.Arvonia.Duty);
        await ines.OpenAsync("/hotline");
        Assert.Contains("Who stands behind the cannery", MainOf(ines), StringComparison.Ordinal);
        var jorun = await ComesInAsync(federation, Crew.Arvonia, Crew.Arvonia.Night);
        foreach (var page in new[] { "/hotline", "/desk" })
        {
            await jorun.OpenAsync(page);
            Assert.Contains("A call classified at level 2 waits", MainOf(jorun), StringComparison.Ordinal);
            Assert.DoesNotContain("Who stands behind the cannery", jorun.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await jorun.OpenAsync("/hotline");
        Assert.Contains($"On duty and cleared for it: {Crew.Arvonia.Duty.Name}.", MainOf(jorun), StringComparison.Ordinal);
    }

    private static string MainOf(Browser browser) => browser.Page.QuerySelector("main")!.TextContent;

    private static async Task<Browser> ComesInAsync(FederationStart federation, Crew crew, Member who)
    {
        var address = new Uri(federation.Nodes[FederationState.Authorities.ToList().IndexOf(crew.Authority)].App.Urls.Single());
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return await FilledSample.ComesInAsync(new Browser(client), who);
    }
}
