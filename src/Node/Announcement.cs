using System.Reflection;
using Cordon.Journal;
using Cordon.Modules.People;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise;
using Cordon.Node.Exercise.Federation;
using Cordon.Sample.Federation;

namespace Cordon.Node;

/// <summary>What a node says when it has started. A key is made only now: one made before a start that failed would be lost, since nobody had seen it.</summary>
internal static class Announcement
{
    private const string First = "first key";
    private const string Stop = "stop it with Ctrl+C";

    public static string Version { get; } = typeof(Announcement).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static async Task WriteAsync(NodeHost node, NodeArguments arguments)
    {
        var address = node.App.Urls.First();
        Console.WriteLine($"data     {Path.GetFullPath(arguments.DataFolder)}");
        Console.WriteLine($"address  {string.Join("  ", node.App.Urls)}");
        Console.WriteLine(await PeopleModule.FirstLinkAsync(node.App.Services) is { } first ? $"open     {address}{first}   (makes the first administrator; works once)" : $"open     {address}");
        if ((arguments.NewKeyFor ?? (await PeopleModule.HasKeysAsync(node.App.Services) ? null : First)) is { } holder)
            Console.WriteLine($"API key  {await PeopleModule.IssueKeyAsync(node.App.Services, holder)}   (shown this once, and stored as a hash only)");
        Console.WriteLine($"log key  {node.App.Services.GetRequiredService<JournalWriter>().LogKey}   (give it to those who verify)");
        Console.WriteLine(Stop);
    }

    /// <summary>Said before the sample State is filled.</summary>
    public static void Filling() => Console.Error.WriteLine("cordon: the invented State of Arvonia lives through its last five weeks; this takes a few seconds, and once only");

    /// <summary>Said before the sample federation is filled.</summary>
    public static void FillingFederation() => Console.Error.WriteLine("cordon: three invented States become partners of each other; this takes a minute, and once only");

    /// <summary>What the nodes of the sample federation say.</summary>
    public static void WriteFederation(FederationStart federation)
    {
        Console.WriteLine($"data     {federation.Folder}{(federation.Reused ? "   (was there already; --federation new begins again)" : "")}");
        Console.WriteLine($"realm    {FederationState.Realm}: nothing in it is real");
        foreach (var (node, authority) in federation.Nodes.Zip(FederationState.Authorities))
            Console.WriteLine($"open     {node.App.Urls.Single()}   {authority} (come in as whom you like)");
        Console.WriteLine(Stop);
    }

    /// <summary>What a node of the sample State says; there is nothing to take up, since everybody comes in by one click.</summary>
    public static async Task WriteSampleAsync(SampleStart sample, NodeArguments arguments)
    {
        var services = sample.Host.App.Services;
        Console.WriteLine($"data     {services.GetRequiredService<JournalOptions>().RealmFolder}{(sample.Reused ? "   (was there already; --sample new begins again)" : "")}");
        Console.WriteLine($"realm    {services.GetRequiredService<JournalOptions>().Realm}: nothing in it is real");
        Console.WriteLine($"address  {string.Join("  ", sample.Host.App.Urls)}");
        Console.WriteLine($"open     {sample.Host.App.Urls.First()}   (come in as whom you like)");
        if (arguments.NewKeyFor is { } holder)
            Console.WriteLine($"API key  {await PeopleModule.IssueKeyAsync(services, holder)}   (shown this once, and stored as a hash only)");
        Console.WriteLine($"log key  {services.GetRequiredService<JournalWriter>().LogKey}");
        Console.WriteLine(Stop);
    }
}
