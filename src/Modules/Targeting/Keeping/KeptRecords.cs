using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Keeping;

/// <summary>Writes what is recorded about what persons adopt, with its files. It concerns nobody: none has to be forgotten singly.</summary>
/// <param name="journal">Where.</param>
/// <param name="identity">Whose.</param>
/// <param name="kept">The retention class.</param>
internal abstract class KeptRecords(JournalWriter journal, NodeIdentity identity, string kept)
{
    private readonly Retention _kept = new(kept);

    public Task<StagedBlob> StageAsync(byte[] content, CancellationToken cancellation) => journal.Blobs.StageAsync(new MemoryStream(content), cancellation);

    public Task AttachAsync(OpenProcess open, StagedBlob staged, string mediaType) => open.AttachAsync(staged, mediaType, Handling, _kept);

    public void Append(OpenProcess open, StreamName stream, object fact) => open.Append(stream, fact, Handling, _kept);

    /// <summary>Records, and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(new ProcessWords(process, actor, TargetingPurpose.Words, NodeIdentity.LegalBasis), body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    private Handling Handling => identity.HandlingFor(TargetingPurpose.Words);
}
