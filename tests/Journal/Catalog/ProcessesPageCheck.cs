using Cordon.Journal.Catalog;

namespace Cordon.Tests.Journal.Catalog;

/// <summary>docs/processes.md has one section for each module, in the words of <see cref="ProcessesPage"/>.</summary>
internal static class ProcessesPageCheck
{
    public static void Holds(JournalCatalog catalog, string module)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "processes.md"));
        var start = page.IndexOf($"## {module}\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = start < 0 ? "" : end < 0 ? page[start..] : page[start..(end + 1)];
        Assert.Equal(ProcessesPage.Section(catalog, module).Trim(), section.Trim());
    }
}
