using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;

namespace Cordon.Tests.Modules.Desk;

/// <summary>Another module, which puts work on the desk in its own process.</summary>
internal sealed class TestWork : IJournalModule
{
    public const string Process = "test.work";

    public string Name => "Test";

    public void Describe(CatalogBuilder catalog) =>
        catalog.Process(Process, "Puts work on the desk.", emits => emits.Sometimes<WorkPut>("something waits").Sometimes<WorkSettled>("it is done"));
}
