using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Operation.Settings;
using Cordon.Node;
using Cordon.Tests.Node.Desk;

[assembly: AssemblyFixture(typeof(DeskBoard))]

namespace Cordon.Tests.Node.Desk;

/// <summary>A node with a module that puts work on the desk.</summary>
public sealed class DeskBoard : IAsyncLifetime
{
    private readonly RunningNode _node = new(new NodeSettings(), [.. global::Cordon.Node.Modules.All, new Module("Board", (services, _) => services.AddSingleton<IJournalModule>(new Board()), _ => { })]);

    public RunningNode Node => _node;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _node.InitializeAsync();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    public Task PutAsync(string work, string title, string permission = "screening.ask", int priority = 50, string kind = "board.look") => _node.Journal.InProcessAsync(new ProcessWords("board.put", Actor.System("test"), "test", "Act 12"), open =>
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = "localhost", PermittedUse = PermittedUse.Evidence, Purpose = "test", LegalBasis = "Act 12" };
        open.Append(new StreamName("board", work), new WorkPut(work, kind, $"/screening?{work}", DeskText.Of(title), priority, [DeskText.Of("=cmd|' /C calc'!A0")], permission, new Instant(0)), handling, new Retention("board", work));
        return Task.CompletedTask;
    }, Stop);

    private sealed class Board : IJournalModule
    {
        public string Name => "Board";

        public void Describe(CatalogBuilder catalog) => catalog.Process("board.put", "Puts work on the desk.", emits => emits.Always<WorkPut>());
    }
}
