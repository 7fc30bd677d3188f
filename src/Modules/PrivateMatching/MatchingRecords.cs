using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching;

/// <summary>Writes what is recorded about matching, and reads it.</summary>
internal sealed class MatchingRecords(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    public static readonly Actor System = Actor.System("matching");

    public NodeIdentity Identity => identity;

    public Instant Now => Instant.Now(clock);

    /// <summary>How what this node records of its own is handled.</summary>
    public Handling Own => identity.HandlingFor(MatchingPurpose.Words);

    /// <summary>The account of sets and of partners' questions is kept with all of it: it has no identifier in it.</summary>
    public static Retention Account { get; } = new(MatchingPurpose.Account);

    public static Retention RetentionOf(string question) => new(MatchingPurpose.Class, question);

    public static Retention RetentionOfCanary(string canary) => new(MatchingPurpose.Canaries, canary);

    /// <summary>A set and the seed of its key, which are erased when nothing needs them any more; that they were stays.</summary>
    public static Retention RetentionOfSet(string partner, MatchPurpose purpose, int number) => new(MatchingPurpose.Sets, $"{partner}.{FormWords.Key(purpose)}.{number}");

    public static StreamName StreamOf(string question) => new("matching", question);

    public static StreamName StreamOfAsked(string asked) => new("matching-asked", asked);

    public static StreamName StreamOfSets(string partner, MatchPurpose purpose) => new("matching-set", $"{partner}.{FormWords.Key(purpose)}");

    public static StreamName StreamOfCanary(string canary) => new("matching-canary", canary);

    public MatchingContext Tables() => journal.Reader.Tables<MatchingContext>();

    public static ProcessWords Words(string process, Actor actor, string basis = NodeIdentity.LegalBasis) => new(process, actor, MatchingPurpose.Words, basis);

    /// <summary>Does something in a process and waits until it can be read in the journal.</summary>
    public async Task InAsync(ProcessWords words, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(words, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, cancellation);
    }

    /// <summary>A question within a process; null when there is none.</summary>
    public static async Task<Question?> QuestionAsync(OpenProcess open, string id, CancellationToken cancellation) =>
        await open.Tables.Of<MatchingContext>().Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancellation) is { } row ? MatchingProjection.Read<Question>(row.Json) : null;

    /// <summary>A partner's question within a process; null when there is none.</summary>
    public static async Task<Asked?> AskedAsync(OpenProcess open, string id, CancellationToken cancellation) =>
        await open.Tables.Of<MatchingContext>().Asked.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is { } row ? MatchingProjection.Read<Asked>(row.Json) : null;

    /// <summary>Appends a fact about a question of this node; gives the question as it stands then.</summary>
    public static Question Append(OpenProcess open, Question? before, object fact, Handling handling)
    {
        var after = QuestionLife.After(before, fact, open.Process.At, handling)!;
        open.Append(StreamOf(after.Id), fact, handling, RetentionOf(after.Subject));
        return after;
    }

    public Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation) => journal.Blobs.StageAsync(content, cancellation);

    /// <summary>Reads a set of this node.</summary>
    /// <exception cref="FaultException"><c>journal.blob…</c></exception>
    public async Task<byte[]> ReadBlobAsync(string sha256, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await journal.Blobs.ReadAsync(Convert.FromHexString(sha256), Node, content, cancellation);
        return content.ToArray();
    }

    /// <summary>Erases a set and the seed of its key.</summary>
    /// <returns>False when somebody holds it.</returns>
    public async Task<bool> EraseSetAsync(string partner, MatchPurpose purpose, int number, CancellationToken cancellation)
    {
        try
        {
            await journal.EraseAsync(RetentionOfSet(partner, purpose, number), Erased.RetentionEnded, Words(EraseProcess.Name, System), Own, cancellation);
            return true;
        }
        catch (FaultException held) when (held.Fault.Code == "journal.erase.held")
        {
            return false;
        }
    }

    /// <summary>The node itself, which answers by its sets.</summary>
    private Viewer Node => new() { Actor = System, Authority = identity.Authority, Purposes = new HashSet<string> { MatchingPurpose.Words }, Use = PermittedUse.Administrative, Today = Now.UtcDay };
}
