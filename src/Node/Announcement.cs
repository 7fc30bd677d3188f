using System.Reflection;
using Cordon.Journal;
using Cordon.Modules.People;
using Cordon.Node.Configuration;

namespace Cordon.Node;

/// <summary>What a node says when it has started. A key is made only now: one made before a start that failed would be lost, since nobody had seen it.</summary>
internal static class Announcement
{
    private const string First = "first key";

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
        Console.WriteLine("stop it with Ctrl+C");
    }
}
