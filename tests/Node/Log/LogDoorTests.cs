using System.Net;
using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Modules.Operation;
using Cordon.Modules.Screening.Replay;

namespace Cordon.Tests.Node.Log;

public sealed class LogDoorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_verifies_the_log_of_a_running_node_with_nothing_but_its_address_and_key()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        while ((await GrownAsync(node)).Checkpoint.Head.Size < 7)
        {
        }

        var folder = Directory.CreateTempSubdirectory("cordon-stranger-").FullName;
        var kept = Path.Combine(folder, "kept");
        await File.WriteAllBytesAsync(kept, await node.Stranger().GetByteArrayAsync(Path_("/log/checkpoint"), Stop), Stop);
        await GrownAsync(node);

        var key = (await node.Stranger().GetStringAsync(Path_("/log/vkey"), Stop)).Trim();
        var run = await BuiltProgram.RunAsync("Cli", folder, "log", "verify", "--url", new Uri(node.Address, "/log").ToString(), "--vkey", key, "--since", kept);
        Assert.True(run.Code == 0, run.Errors);
        Assert.Contains("the log holds", run.Output);
        Assert.Contains("kept (7 entries)", run.Output);

        var proof = await BuiltProgram.RunAsync("Cli", folder, "log", "prove", "3", "--url", new Uri(node.Address, "/log").ToString(), "--out", "r");
        Assert.Equal(0, proof.Code);
        Assert.Equal(0, (await BuiltProgram.RunAsync("Cli", folder, "log", "check", "r", "--vkey", key)).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Files_have_the_types_and_caching_that_the_specification_asks_for_and_unsigned_ones_are_not_served()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var size = (await GrownAsync(node)).Checkpoint.Head.Size;
        using var checkpoint = await node.Stranger().GetAsync(Path_("/log/checkpoint"), Stop);
        Assert.Equal("text/plain; charset=utf-8", checkpoint.Content.Headers.ContentType!.ToString());
        Assert.InRange(checkpoint.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 0, 5);
        Assert.Equal("*", Assert.Single(checkpoint.Headers.GetValues("Access-Control-Allow-Origin")));
        foreach (var path in new[] { $"/log/tile/0/000.p/{size}", $"/log/tile/entries/000.p/{size}" })
        {
            using var tile = await node.Stranger().GetAsync(Path_(path), Stop);
            Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType!.ToString());
            Assert.Contains("immutable", tile.Headers.CacheControl!.ToString());
        }

        // A wider tile on the disk than any checkpoint covers, as a crash between writing and signing leaves it.
        var beyond = System.IO.Path.Combine(node.Data, "log", "tile", "0", "000.p", $"{size + 1}");
        await File.WriteAllBytesAsync(beyond, new byte[32 * (size + 1)], Stop);
        foreach (var path in new[] { $"/log/tile/0/000.p/{size + 1}", "/log/tile/0/000", "/log/tile/0/000.p/0", "/log/tile/8/000", "/log/tile/0/../../../keys/log.key", "/log/tile/0/%2e%2e/%2e%2e/keys/log.key", "/log/keys/log.key" })
        {
            using var response = await node.Stranger().GetAsync(Path_(path), Stop);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized, path);
        }
    }

    [Fact]
    public async Task An_opening_shows_offline_what_was_recorded_and_one_changed_byte_in_it_does_not()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var recorded = (await node.Host.App.Services.GetRequiredService<OperationRecords>().StartedAsync("shown", Stop)).Entries[0];
        var checkpoint = await node.Journal.WaitForCheckpointAsync(recorded.Id, Stop);
        var folder = Directory.CreateTempSubdirectory("cordon-court-").FullName;
        var index = checkpoint.Checkpoint.Head.Size - 1;
        var made = await BuiltProgram.RunAsync("Cli", folder, "log", "prove", $"{index}", "--dir", Path.Combine(node.Data, "log"), "--out", "r");
        Assert.True(made.Code == 0, made.Errors);

        var opening = recorded.Opening.ToJson();
        await File.WriteAllBytesAsync(Path.Combine(folder, "opening.json"), opening, Stop);
        var check = await BuiltProgram.RunAsync("Cli", folder, "log", "check", "r", "--vkey", $"{node.Journal.LogKey}", "--entry", "opening.json", "--format", "json");
        Assert.True(check.Code == 0, check.Errors);
        Assert.Equal("shown", System.Text.Json.Nodes.JsonNode.Parse(check.Output)!["content"]!["data"]!["version"]!.GetValue<string>());

        await File.WriteAllTextAsync(Path.Combine(folder, "opening.json"), Encoding.UTF8.GetString(opening).Replace("shown", "shawn", StringComparison.Ordinal), Stop);
        var changed = await BuiltProgram.RunAsync("Cli", folder, "log", "check", "r", "--vkey", $"{node.Journal.LogKey}", "--entry", "opening.json");
        Assert.Equal(3, changed.Code);
        Assert.Contains("does not show that this entry stands", changed.Errors);

        // As nodes hand receipts out: proof and opening in one file.
        var together = Encoding.UTF8.GetString(new ScreeningReceipt(recorded.Opening, TlogProof.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "r"), Stop))).ToJson());
        foreach (var (text, code) in new[] { (together, 0), (together.Replace("shown", "shawn", StringComparison.Ordinal), 3), (together.Replace("index ", "index 1", StringComparison.Ordinal), 3), ("{}", 3), ("""{"receipts":[{"opening":{},"proof":"/later"}]}""", 3) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "receipt.json"), text, Stop);
            Assert.Equal(code, (await BuiltProgram.RunAsync("Cli", folder, "log", "check", "receipt.json", "--vkey", $"{node.Journal.LogKey}")).Code);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Records one more entry and waits for the checkpoint that covers it.</summary>
    private static async Task<SignedCheckpoint> GrownAsync(RunningNode node)
    {
        var recorded = await node.Host.App.Services.GetRequiredService<OperationRecords>().StartedAsync("none", Stop);
        return await node.Journal.WaitForCheckpointAsync(recorded.Entries[0].Id, Stop);
    }

    private static Uri Path_(string path) => new(path, UriKind.Relative);
}
