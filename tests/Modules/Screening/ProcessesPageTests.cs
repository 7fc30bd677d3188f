using Cordon.Journal.Catalog;
using Cordon.Modules.Screening;

namespace Cordon.Tests.Modules.Screening;

public sealed class ProcessesPageTests
{
    [Fact]
    public void The_page_of_processes_says_what_the_module_records() =>
        Assert.Contains(ProcessesPage.Section(JournalCatalog.Of(new ScreeningJournal()), "Screening").Trim(), File.ReadAllText(Repository.PathOf("docs", "processes.md")), StringComparison.Ordinal);
}
