using System.Net;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Node.Doors;

public sealed class HealthTests
{
    [Fact]
    public async Task A_node_is_ready_when_no_module_misses_anything_and_says_what_is_missing_otherwise()
    {
        await using var node = new RunningNode(new NodeSettings(), [.. global::Cordon.Node.Modules.All.Where(m => m.Name == "People")]);
        await node.InitializeAsync();
        Assert.Equal((HttpStatusCode.OK, true, 0), await ReadyAsync(node));
        node.Host.App.Services.GetRequiredService<TestModule.Switch>().Fault = new Fault("file.missing", "lists");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, false, 1), await ReadyAsync(node));
        var page = await Html.GetAsync(await node.PersonAsync(), "/");
        Assert.Contains("Not ready", page.QuerySelector(".notice.bad")!.TextContent);
        Assert.Equal("alive\n", await node.Stranger().GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_node_without_lists_is_not_ready()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var (status, ready, _) = await ReadyAsync(node);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, false), (status, ready));
    }

    private static async Task<(HttpStatusCode Status, bool Ready, int Reasons)> ReadyAsync(RunningNode node)
    {
        using var response = await node.Stranger().GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (response.StatusCode, body["ready"]!.GetValue<bool>(), body["reasons"]!.AsArray().Count);
    }
}
