using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Operation;

/// <summary>Writes what a node records of its own operation.</summary>
/// <param name="journal">the open journal</param>
/// <param name="authority">name of this authority's node</param>
public sealed class OperationRecords(JournalWriter journal, string authority)
{
    private const string Purpose = "operation of the node";
    private const string LegalBasis = "the authority's own organisation";

    public Task<Recorded> StartedAsync(string version, CancellationToken cancellation = default) =>
        RecordAsync(OperationModule.Start, new NodeStarted(version), cancellation);

    private Task<Recorded> RecordAsync(string process, object fact, CancellationToken cancellation)
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = authority, PermittedUse = PermittedUse.Evidence, Purpose = Purpose, LegalBasis = LegalBasis };
        return journal.InProcessAsync(new ProcessWords(process, Actor.System("node"), Purpose, LegalBasis), open =>
        {
            open.Append(new StreamName("node", authority), fact, handling, new Retention("operation"));
            return Task.CompletedTask;
        }, cancellation);
    }
}
