using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Tests.Node.Screening;

[assembly: AssemblyFixture(typeof(ScreeningNode))]

namespace Cordon.Tests.Node.Screening;

/// <summary>A node with two invented lists, which its tests share.</summary>
public sealed class ScreeningNode : IAsyncLifetime
{
    /// <summary>The list that ships with Cordon.</summary>
    public const string Shipped = "invented-parties";

    /// <summary>A second one, whose first party has the name of a shipped one.</summary>
    public const string Second = "harbour-watch";

    private const string SecondList = "id,name,type,programme,link\nhw-1,Ilya Barano,person,HARBOUR,\nhw-2,\"<b>Quillan</b> & Sons \"\"Ltd\"\"\",organization,HARBOUR,owner-of:#hw-3\nhw-3,Quillan Star,vessel,HARBOUR,\n";
    private readonly RunningNode _node = new();

    public RunningNode Node => _node;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _node.InitializeAsync();
        await ImportAsync(_node, Repository.PathOf("samples", "lists"));
        await ImportAsync(_node, Second, SecondList);
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    /// <summary>Takes a list of one's own in, as a module does.</summary>
    public static async Task ImportAsync(RunningNode node, string dataset, string csv)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-own-").FullName;
        var file = Path.Combine(folder, $"{dataset}.csv");
        await File.WriteAllTextAsync(file, csv, Stop);
        await ImportAsync(node, file);
        Directory.Delete(folder, recursive: true);
    }

    public static async Task ImportAsync(RunningNode node, string path)
    {
        var outcome = Assert.Single(await node.Host.App.Services.GetRequiredService<IWatchlistIntake>().ImportAsync([path], new ImportWords(Actor.System("tests")), Stop));
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal}");
        // What was taken in is in force a second later.
        while (!(await JsonAsync(await node.Program().GetAsync(new Uri("/catalog", UriKind.Relative), Stop)))["datasets"]!.AsArray().Any(d => (string?)d!["name"] == outcome.Dataset))
        {
        }
    }

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string json) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), Stop);

    public static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative), Stop);

    /// <summary>The body of a reply with that status.</summary>
    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(Stop);
            Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
            return JsonNode.Parse(body)!;
        }
    }
}
