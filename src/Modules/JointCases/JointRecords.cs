using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.JointCases;

/// <summary>Writes what is recorded about joint cases, and reads it.</summary>
internal sealed class JointRecords(JournalWriter journal, NodeIdentity identity)
{
    public static readonly Actor System = Actor.System("joint-cases");

    public NodeIdentity Identity => identity;

    public string Me => identity.Authority;

    /// <summary>How what this node records of its own is handled.</summary>
    public Handling Own => identity.HandlingFor(JointCasePurpose.Words);

    /// <summary>The same of what is recorded about a case: as high as the case is classified.</summary>
    public Handling OwnOf(JointDossier one) => Own with { Classification = Act.FactWriter.MarkingOf(one).Classification ?? Classification.None };

    public static Retention RetentionOf(string id) => new(JointCasePurpose.Class, id);

    public static StreamName StreamOf(string id) => new("joint-case", id);

    public JointContext Tables() => journal.Reader.Tables<JointContext>();

    public static ProcessWords Words(string process, Actor actor) => new(process, actor, JointCasePurpose.Words, NodeIdentity.LegalBasis);

    /// <exception cref="FaultException"><c>joint-cases.unknown</c>: there is none, or the reader may not see it</exception>
    public async Task<JointDossier> FindAsync(string id, JointReader reader, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(CaseName.IsWellFormed(id) ? await JointDossier.ReadAsync(tables, id, Me, cancellation) : null, reader).AsSeenBy(reader);
    }

    /// <summary>Does something in a process and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, string id, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(Words(process, actor) with { About = RetentionOf(id) }, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, cancellation);
    }

    /// <summary>Does something about a case that a person may see, in a process.</summary>
    /// <exception cref="FaultException"><c>joint-cases.unknown</c>, and what the act refuses</exception>
    public Task ActAsync(string process, JointReader reader, string id, Func<OpenProcess, JointDossier, Task> act, CancellationToken cancellation)
    {
        if (!CaseName.IsWellFormed(id))
            throw Unknown();
        return InAsync(process, reader.Viewer.Actor, id, async open => await act(open, Seen(await JointDossier.ReadAsync(open.Tables.Of<JointContext>(), id, Me, cancellation), reader)), cancellation);
    }

    /// <summary>Whoever has a part in the case and lacks nothing but the clearance is told that.</summary>
    private static JointDossier Seen(JointDossier? one, JointReader reader)
    {
        if (one is null || !reader.Takes(one))
            throw Unknown();
        if (reader.MaySee(one))
            return one;
        var first = one.Rows.FirstOrDefault(r => r.Number == 1 && r.Author == CaseName.OpenerOf(one.Id) && !reader.MaySee(r));
        throw first is null ? Unknown() : ClosedContent.To(reader.Viewer, JointFacts.HandlingOf(first), "joint-cases.unknown");
    }

    private static FaultException Unknown() => new(new Fault("joint-cases.unknown"));
}
