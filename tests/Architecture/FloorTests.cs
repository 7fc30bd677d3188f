using System.Xml.Linq;

namespace Cordon.Tests.Architecture;

/// <summary>The floors of the house, read from the project files: what may stand on what.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> References = Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(Folder, file => XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Folder(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, r.Attribute("Include")!.Value.Replace('\\', '/'))))).ToArray());

    [Fact]
    public void There_are_projects_to_look_at() => Assert.True(References.Count >= 5);

    [Fact]
    public void The_kernel_stands_on_nothing() => Assert.Empty(References["Kernel"]);

    [Fact]
    public void An_engine_stands_on_the_kernel_and_at_most_on_proofs_and_formats()
    {
        foreach (var (engine, references) in References.Where(r => r.Key.StartsWith("Engines/", StringComparison.Ordinal)))
            Assert.All(references, r => Assert.True(r is "Kernel" or "Engines/Proofs" or "Engines/Formats", $"{engine} refers to {r}"));
    }

    [Fact]
    public void The_journal_stands_on_engines_and_the_kernel_only() =>
        Assert.All(References.GetValueOrDefault("Journal", []), r => Assert.True(r == "Kernel" || r.StartsWith("Engines/", StringComparison.Ordinal), $"Journal refers to {r}"));

    [Fact]
    public void The_design_system_knows_the_kernel_only() =>
        Assert.All(References.GetValueOrDefault("Ui", []), r => Assert.Equal("Kernel", r));

    [Fact]
    public void A_module_sees_another_only_through_its_contracts()
    {
        foreach (var (module, references) in References.Where(r => r.Key.StartsWith("Modules/", StringComparison.Ordinal)))
        {
            var own = module.Split('.')[0];
            Assert.All(
                references.Where(r => r.StartsWith("Modules/", StringComparison.Ordinal) && r.Split('.')[0] != own),
                r => Assert.True(r.EndsWith(".Contracts", StringComparison.Ordinal), $"{module} refers to {r}"));
            Assert.DoesNotContain(references, r => r is "Node" or "Cli");
        }
    }

    [Fact]
    public void The_sample_State_uses_a_node_by_its_doors_and_knows_contracts_only() =>
        Assert.All(References["Sample"], r => Assert.True(r == "Kernel" || r.EndsWith(".Contracts", StringComparison.Ordinal), $"Sample refers to {r}"));

    [Fact]
    public void What_grows_trees_stands_on_the_engine_it_grows_them_for_and_only_hosts_have_it()
    {
        Assert.Equal(["Engines/Foresight"], References["Growing"]);
        Assert.Equal(["Cli", "Node"], References.Where(r => r.Value.Contains("Growing")).Select(r => r.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_stands_on_a_host() =>
        Assert.All(References.Where(r => r.Key is not ("Node" or "Cli")), r => Assert.DoesNotContain(r.Value, v => v is "Node" or "Cli"));

    private static string Folder(string file) => Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(file)!).Replace('\\', '/');
}
