using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
// Journeys follow one another, so that they have the browser and the machine to themselves.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>The browser before which journeys are made.</summary>
public sealed class Chromium : InstalledChromium
{
    /// <summary>Somebody who sits down before a fresh browser.</summary>
    internal Task<Visitor> VisitAsync(StartedNode node) => VisitAsync(node.Address);

    internal async Task<Visitor> VisitAsync(Uri address)
    {
        var context = await FreshAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), Locale = "en-GB", TimezoneId = "UTC", ReducedMotion = ReducedMotion.Reduce });
        return new Visitor(context, await context.NewPageAsync(), address);
    }
}
