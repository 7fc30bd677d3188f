using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Modules.Operation;

public sealed class HandbookTests
{
    [Fact]
    public void The_handbook_lists_exactly_the_settings_there_are()
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "handbook", "node.md"));
        var listed = page.Where(l => l.Contains("CORDON_NODE_") && l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(SettingNames.All, listed.Order(StringComparer.Ordinal));
    }
}
