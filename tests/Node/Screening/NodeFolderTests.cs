using System.Net;
using System.Text;
using Cordon.Composition;
using Cordon.Journal.Catalog;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>What a node leaves in its folder, and what the command line makes of it.</summary>
public sealed class NodeFolderTests
{
    private const string Header = "id,name,type,programme\n";

    [Fact]
    public async Task A_receipt_is_replayed_from_the_versions_that_the_node_keeps()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        await ImportAsync(node, "harbour", $"{Header}h1,Ilja Barano,person,P\nh2,Kadri Harkonte,person,P\n");
        var folder = Directory.CreateTempSubdirectory("cordon-replay-").FullName;
        var receipt = await ReceiptAsync(node, """{"parties": [{"name": "Ilja Barano", "birthDate": "1961"}, {"name": "طارق الدوري"}, {"name": "Nobody Atall"}], "threshold": 0.8, "prior": 0.01}""");
        await File.WriteAllTextAsync(Path.Combine(folder, "receipt.json"), receipt, Stop);
        // The list goes on; the answer stays what it was.
        await ImportAsync(node, "harbour", $"{Header}h2,Kadri Harkonte,person,P\nh3,Mirelle Oduvan,person,P\n");

        var running = await ReplayAsync(folder, "receipt.json", node);
        Assert.Equal((0, true), (running.Code, running.Output.Contains("the same answer, bit for bit", StringComparison.Ordinal)));
        Assert.Contains("the receipt is genuine", running.Output);
        await node.StopAsync();
        Assert.Equal(running, await ReplayAsync(folder, "receipt.json", node));

        foreach (var (change, to, says) in new[]
        {
            ("Ilja Barano", "Ilja Baramo", "answer 1: av-001"),
            ("\"threshold\": 0.8", "\"threshold\": 0.9", "not what this node gave out"),
            ("\"stale\": false", "\"stale\": true", "not what this node gave out"),
            ("\"contentDigest\": \"", "\"contentDigest\": \"0", "list harbour: not at hand"),
        })
        {
            Assert.Contains(change, receipt);
            await File.WriteAllTextAsync(Path.Combine(folder, "changed.json"), receipt.Replace(change, to, StringComparison.Ordinal), Stop);
            var changed = await ReplayAsync(folder, "changed.json", node);
            Assert.True(changed.Code == 3, changed.Errors);
            Assert.Contains("the receipt is not what this node gave out", changed.Output);
            Assert.Contains(says, changed.Output);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Everything_that_a_node_records_is_verified_and_rebuilt_by_the_command_line()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        await Cordon.Modules.People.PeopleModule.IssueKeyAsync(node.Host.App.Services, "another", cancellation: Stop);
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        var receipt = await ReceiptAsync(node, """{"party": {"name": "Ilja Barano"}}""");
        await node.StopAsync();
        var folder = Directory.CreateTempSubdirectory("cordon-folder-").FullName;
        foreach (var verb in new[] { "journal verify", "journal rebuild --reason test", "journal verify", "lists list" })
        {
            var run = await BuiltProgram.RunAsync("Cli", folder, [.. verb.Split(' '), "--data", node.Data]);
            Assert.True(run.Code == 0, $"{verb}: {run.Errors}");
            Assert.True(verb != "lists list" || run.Output.Contains(Shipped, StringComparison.Ordinal), run.Output);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "receipt.json"), receipt, Stop);
        Assert.Equal(0, (await ReplayAsync(folder, "receipt.json", node)).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_node_and_the_command_line_know_the_same_modules()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        Assert.Equal(JournalModules.All.Select(m => (m.Name, m.GetType())), node.Host.App.Services.GetServices<IJournalModule>().Select(m => (m.Name, m.GetType())));
    }

    private static async Task<string> ReceiptAsync(RunningNode node, string question)
    {
        var reply = await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", question), HttpStatusCode.Created);
        return Encoding.UTF8.GetString(await node.Program().GetByteArrayAsync(new Uri((string)reply["receipts"]![0]!["proof"]!, UriKind.Relative), Stop));
    }

    private static Task<BuiltProgram.Outcome> ReplayAsync(string folder, string receipt, RunningNode node) =>
        BuiltProgram.RunAsync("Cli", folder, "screen", "replay", receipt, "--data", node.Data);
}
