using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Witness;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>Shows every partner the head of this node's log, with the proof that it continues the one it cosigned before.</summary>
internal sealed class LogShowing(ExchangeRecords records, PartnerPost post, ExchangePolicy policy, TimeProvider clock)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    public async Task KeepAsync(CancellationToken cancellation)
    {
        if (records.Journal.Checkpoint is not { Checkpoint.Head.Size: > 0 } checkpoint)
            return;
        var (origin, now) = (checkpoint.Checkpoint.Origin, Instant.Now(clock));
        var (due, again, silent) = ((now + -policy.WitnessEvery).UnixMicroseconds, (now + -SoonAgain).UnixMicroseconds, (now + -(policy.WitnessEvery > ADay ? policy.WitnessEvery : ADay)).UnixMicroseconds);
        await using var tables = records.Tables();
        // One that stands elsewhere than this node believed is shown it again soon, from there; one that does not answer, the next day.
        var waiting = tables.Partners.Where(p => p.Status == (int)PartnerStatus.Joined && !tables.ShownLogs.Any(s => s.Partner == p.Id && s.Origin == origin && s.ShownAt > (s.Refused == WitnessAnswer.Conflict ? again : s.Shown != null ? silent : due)));
        foreach (var row in await waiting.Take(AtOnce).ToListAsync(cancellation))
        {
            // For the first time when it has been a partner for as long: whoever has just been confirmed has other things to do.
            var isNew = !await tables.ShownLogs.AnyAsync(s => s.Partner == row.Id && s.Origin == origin, cancellation);
            if (!isNew || ExchangeRecords.Read<Partner>(row.Json).ChangedAt.UnixMicroseconds <= due)
                await ShowAsync(tables, row.Id, checkpoint, cancellation);
        }
    }

    private async Task ShowAsync(ExchangeContext tables, string partner, SignedCheckpoint checkpoint, CancellationToken cancellation)
    {
        var head = checkpoint.Checkpoint.Head;
        var stands = (await tables.ShownLogs.SingleOrDefaultAsync(s => s.Partner == partner && s.Origin == checkpoint.Checkpoint.Origin, cancellation))?.Size ?? 0;
        // Beyond this log: what the partner witnessed is not here any more. It is shown all the same, and the partner says what it thinks of that.
        var old = Math.Min(stands, head.Size);
        var request = new AddCheckpointRequest(old, await new TiledTree(records.Journal.Reader.Log, head.Size).ProveConsistencyAsync(old, cancellation), checkpoint);
        await records.BySystemAsync(ExchangeJournal.ShowLog, async open =>
        {
            open.Append(ExchangeRecords.StreamOf(partner), new OwnLogShown(partner, checkpoint.Checkpoint.Origin, head.Size, Encoding.UTF8.GetString(checkpoint.Note.ToBytes())), records.Own, ExchangeRecords.TransportRetention);
            await post.QueueAsync(open, new OutgoingMessage(partner, MessageKinds.LogHead, "log", LogHeadContent.Write(request)), cancellation);
        }, cancellation);
    }
}
