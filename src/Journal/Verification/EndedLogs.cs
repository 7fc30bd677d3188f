using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Reading;
using Cordon.Journal.Resumption;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Verification;

/// <summary>A log that ended when its journal went on after a loss.</summary>
/// <param name="Log">Its verifier key.</param>
/// <param name="SignedSize">Entries it signed.</param>
/// <param name="Held">How many of them, from the first on, the journal holds.</param>
/// <param name="Compared">True when its files are at hand and begin with what the journal holds.</param>
public sealed record EndedLog(string Log, long SignedSize, long Held, bool Compared)
{
    /// <summary>How many are missing: positions <see cref="Held"/> to <see cref="SignedSize"/> − 1 of that log.</summary>
    public long Missing => SignedSize - Held;
}

/// <summary>The ended logs of a journal, compared with its entries.</summary>
internal sealed class EndedLogs(JournalFolder folder, IReadOnlyList<LogResumed> resumed)
{
    private readonly Dictionary<long, Digest> _roots = [];

    public static async Task<EndedLogs> ReadAsync(JournalParts parts, JournalContext context, CancellationToken cancellation)
    {
        var resumed = new List<LogResumed>();
        foreach (var row in await EntryOpener.Stored(context).Where(s => s.Row.Type == nameof(LogResumed)).OrderBy(s => s.Row.Arrival).ToListAsync(cancellation))
            resumed.Add((LogResumed)(await parts.Opener.ReadAsync(row, context, cancellation)).Data);
        return new EndedLogs(parts.Folder, resumed);
    }

    /// <summary>Keeps the roots at the sizes at which logs ended.</summary>
    public void Follow(CompactRange tree)
    {
        if (resumed.Any(r => r.Held == tree.Size))
            _roots[tree.Size] = tree.Root;
    }

    /// <exception cref="FaultException"><c>journal.verify.ended</c>, or the files of an ended log are not what its key signed</exception>
    public async Task<IReadOnlyList<EndedLog>> CompareAsync(CancellationToken cancellation)
    {
        var ended = new List<EndedLog>();
        foreach (var one in resumed)
            ended.Add(new EndedLog(one.Ended, one.SignedSize, one.Held, await CompareAsync(one, cancellation)));
        return ended;
    }

    private async Task<bool> CompareAsync(LogResumed one, CancellationToken cancellation)
    {
        var key = VerifierKey.Parse(one.Ended);
        if (folder.Logs().FirstOrDefault(l => File.Exists(l.VerifierKey) && File.ReadAllText(l.VerifierKey).Trim() == one.Ended) is not { } files
            || await files.Store.ReadAsync(CheckpointPublisher.Path, cancellation) is not { } bytes)
            return false;
        var checkpoint = SignedCheckpoint.Parse(bytes.Span);
        checkpoint.Open(key);
        if (checkpoint.Checkpoint.Head.Size < one.Held)
            return false;
        if (one.Held > 0 && await new TiledTree(files.Store, checkpoint.Checkpoint.Head.Size).AsOf(one.Held).RootAsync(cancellation) != _roots[one.Held])
            throw new FaultException(Fault.Of("journal.verify.ended", files.Folder, ("log", key.Name), ("held", one.Held)));
        return true;
    }
}
