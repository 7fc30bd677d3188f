using Cordon.Journal.Catalog;
using Cordon.Node.Operation;

namespace Cordon.Tests.Node.Operation;

public sealed class ProcessesPageTests
{
    [Fact]
    public void The_page_of_processes_says_what_the_node_records() =>
        Assert.Contains(ProcessesPage.Section(JournalCatalog.Of(new NodeModule()), "Node"), File.ReadAllText(Repository.PathOf("docs", "processes.md")));
}
