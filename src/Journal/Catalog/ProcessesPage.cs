using System.Text;

namespace Cordon.Journal.Catalog;

/// <summary>The page docs/processes.md, one section for each module: which process records which facts. Tests keep page and code alike.</summary>
public static class ProcessesPage
{
    /// <summary>The section of one module, heading included, as Markdown.</summary>
    public static string Section(JournalCatalog catalog, string module)
    {
        var page = new StringBuilder($"## {module}\n");
        foreach (var process in catalog.Processes.Where(p => p.Module == module))
        {
            page.Append($"\n### `{process.Name}`\n\n{process.Says}\n\n| records | version | when |\n|---|---|---|\n");
            foreach (var emission in process.Emits)
                page.Append($"| {emission.Type.Name} | {emission.Type.Version} | {(emission.Always ? "always" : emission.When)} |\n");
        }

        return page.ToString();
    }
}
