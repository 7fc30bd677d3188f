using System.Net;
using System.Text.Json;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.OwnDirectory;
using Cordon.Node;

namespace Cordon.Tests.Node.People;

/// <summary>A node and a directory that know each other.</summary>
internal sealed class DirectoryStage : IAsyncDisposable
{
    private DirectoryStage(RunningNode node, DirectoryDouble directory, MovedClock clock) => (Node, Directory, Clock) = (node, directory, clock);

    public RunningNode Node { get; }

    public DirectoryDouble Directory { get; }

    public MovedClock Clock { get; }

    public static async Task<DirectoryStage> StartAsync(params string[] duties)
    {
        var clock = new MovedClock();
        var directory = await DirectoryDouble.StartAsync(clock);
        var settings = new DirectorySettings
        {
            Issuer = directory.Issuer, ClientId = DirectoryDouble.ClientId, ClientSecret = DirectoryDouble.Secret, Name = "Arvonia ID", Duties = duties, SecondFactor = ["mfa"],
        };
        var node = new RunningNode(new NodeSettings { Directory = settings }, [.. global::Cordon.Node.Modules.All, new Module("Plain", (services, _) => services.AddSingleton(new PlainLoopback()), _ => { })], clock);
        await node.InitializeAsync();
        return new DirectoryStage(node, directory, clock);
    }

    /// <summary>Opens an account and says under which name the directory knows it.</summary>
    public async Task<string> InviteAsync(string name, params string[] duties)
    {
        var services = Node.Host.App.Services;
        var (person, _) = await services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), new NewAccount("bob", "Bob", duties), Stop);
        await services.GetRequiredService<DirectoryBook>().NameAsync(Actor.Person("boss"), person, name, "he starts on Monday", Stop);
        return person;
    }

    /// <summary>Where the node sends whoever wants to sign in.</summary>
    public static async Task<Uri> SentAsync(HttpClient client, string from = "/sign-in/directory?back=%2Faccount")
    {
        using var sent = await client.GetAsync(new Uri(from, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!;
    }

    /// <summary>Goes to the directory and back; returns where the node leads then, or the code of its refusal.</summary>
    public async Task<string> ThereAndBackAsync(HttpClient client, string from = "/sign-in/directory?back=%2Faccount") => await BackAsync(client, Directory.Answer(await SentAsync(client, from)));

    public static async Task<string> BackAsync(HttpClient client, Uri answer)
    {
        using var arrived = await client.GetAsync(answer, Stop);
        return arrived.StatusCode == HttpStatusCode.Redirect ? arrived.Headers.Location!.ToString() : await CodeOfAsync(arrived);
    }

    public static async Task<string> CodeOfAsync(HttpResponseMessage refused)
    {
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Stop));
        return $"{(int)refused.StatusCode} {problem.RootElement.GetProperty("type").GetString()!["urn:cordon:fault:".Length..]}";
    }

    /// <summary>Why somebody was not let in, as recorded.</summary>
    public async Task<IReadOnlyList<SignInRefused>> RefusedAsync() => [.. (await Newcomer.RecordedAsync(Node, "SignInRefused")).Cast<SignInRefused>()];

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Directory.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
