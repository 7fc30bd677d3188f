using Cordon.Journal.Catalog;
using Cordon.Modules.Operation;

namespace Cordon.Tests.Modules.Operation;

public sealed class ProcessesPageTests
{
    [Fact]
    public void The_page_of_processes_says_what_the_node_records() =>
        Assert.Contains(ProcessesPage.Section(JournalCatalog.Of(new OperationModule()), "Operation"), File.ReadAllText(Repository.PathOf("docs", "processes.md")));
}
