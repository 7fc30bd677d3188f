using System.Text.Json;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Listing;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.Operation;
using Cordon.Tests.Node.Screening;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Node.Hits;

/// <summary>Hits on a node, as its questions make them.</summary>
internal static class HitStage
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Asks about a party under the asker's own id and waits until what was found is taken in and described.</summary>
    /// <returns>The hit on the shipped list.</returns>
    public static async Task<Hit> AskAsync(RunningNode node, string id, params string[] names)
    {
        string[] name = names.Length > 0 ? names : ["Ilya Petrovich Barano"];
        using var asked = await ScreeningNode.PostAsync(node.Program(), "/api/v1/screenings", JsonSerializer.Serialize(new { party = new { name, id } }));
        Assert.Equal(System.Net.HttpStatusCode.Created, asked.StatusCode);
        var answer = (Guid)(await JsonDocument.ParseAsync(await asked.Content.ReadAsStreamAsync(Stop), cancellationToken: Stop)).RootElement.GetProperty("id").GetGuid();
        await node.Journal.WaitForCheckpointAsync(answer, Stop);
        await node.Journal.WaitForSubscribersAsync(Stop);
        await node.Host.App.Services.GetRequiredService<ListingClerk>().RunAsync(Stop);
        // Entries are read when they have a position, which the next one gives them.
        var marker = await node.Host.App.Services.GetRequiredService<OperationRecords>().StartedAsync("marker", Stop);
        await node.Journal.WaitForCheckpointAsync(marker.Entries[0].Id, Stop);
        return (await AllAsync(node)).Single(h => h.Party.Given["id"].Single() == id && h.Judgement.Candidate.Dataset == ScreeningNode.Shipped);
    }

    public static async Task<IReadOnlyList<Hit>> AllAsync(RunningNode node)
    {
        await using var tables = node.Host.App.Services.GetRequiredService<HitRecords>().Tables();
        return [.. (await tables.Hits.ToListAsync(Stop)).Select(HitProjection.Read).Where(h => h.Party.Given.ContainsKey("id"))];
    }

    public static async Task<Hit> NowAsync(RunningNode node, Hit hit) => (await AllAsync(node)).Single(h => h.Id == hit.Id);
}
