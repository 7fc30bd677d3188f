using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Ui.Doors;

namespace Cordon.Node.Operation;

/// <summary>Writes what the node records of its own operation.</summary>
internal sealed class NodeRecords(JournalWriter journal, NodeIdentity identity)
{
    private const string Purpose = "operation of the node";
    private const string LegalBasis = "the authority's own organisation";

    public Task<Recorded> StartedAsync(CancellationToken cancellation) => RecordAsync(NodeModule.Start, new NodeStarted(Announcement.Version), cancellation);

    public Task<Recorded> KeyMadeAsync(string id, DateTimeOffset expires, CancellationToken cancellation) =>
        RecordAsync(NodeModule.MakeKey, new ApiKeyMade(id, DateOnly.FromDateTime(expires.UtcDateTime)), cancellation);

    private Task<Recorded> RecordAsync(string process, object fact, CancellationToken cancellation)
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = identity.Authority, PermittedUse = PermittedUse.Evidence, Purpose = Purpose, LegalBasis = LegalBasis };
        var words = new ProcessWords(process, Actor.System("node"), Purpose, LegalBasis);
        return journal.InProcessAsync(words, open =>
        {
            open.Append(new StreamName("node", identity.Authority), fact, handling, new Retention("operation"));
            return Task.CompletedTask;
        }, cancellation);
    }
}
