using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Reading;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Verification;

/// <summary>
/// Recomputes every commitment from what the database and the key store hold, and the root from the commitments. It stops at
/// the first thing that does not hold. A row that was changed, removed, exchanged or added in the past is found.
/// </summary>
internal sealed class JournalVerifier(JournalParts parts)
{
    private const int AtOnce = 2_000;

    private readonly CompactRange _tree = new();
    private readonly Dictionary<Guid, byte[]?> _processes = [];
    private readonly HashSet<long> _grounds = [];
    private long _entries, _held, _erasedEntries, _unsequenced;

    public async Task<JournalReport> RunAsync(CancellationToken cancellation)
    {
        // The checkpoint first: the database is never behind it, and may run ahead while we read.
        var head = (await parts.CheckpointAsync(cancellation))?.Checkpoint.Head ?? TreeHead.Empty;
        try
        {
            await using var context = parts.NewContext();
            var ended = await EndedLogs.ReadAsync(parts, context, cancellation);
            await VerifySequencedAsync(context, head, ended, cancellation);
            await VerifyUnsequencedAsync(context, cancellation);
            return Report(head.Size, null) with { EndedLogs = await ended.CompareAsync(cancellation) };
        }
        catch (FaultException broken)
        {
            return Report(head.Size, broken.Fault);
        }
    }

    private async Task VerifySequencedAsync(JournalContext context, TreeHead head, EndedLogs ended, CancellationToken cancellation)
    {
        while (true)
        {
            var next = _tree.Size;
            var rows = await EntryOpener.Stored(context).Where(s => s.Row.Position >= next).OrderBy(s => s.Row.Position).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                if (row.Row.Position != _tree.Size)
                    throw new FaultException(Fault.Of("journal.verify.gap", $"position {_tree.Size}", ("next", row.Row.Position)));
                await VerifyAsync(row, context, cancellation);
                _tree.Append(TreeHash.Leaf(row.Row.Commitment));
                ended.Follow(_tree);
                if (_tree.Size == head.Size && _tree.Root != head.Root)
                    throw new FaultException(await DifferenceAsync(context, head, cancellation));
            }

            if (rows.Count < AtOnce)
                break;
        }

        if (_tree.Size < head.Size)
            throw new FaultException(await DifferenceAsync(context, head, cancellation));
    }

    /// <summary>The first position at which database and published log part; where the log itself was changed, only the root can be named.</summary>
    private async Task<Fault> DifferenceAsync(JournalContext context, TreeHead head, CancellationToken cancellation)
    {
        var published = new TiledTree(parts.Log, head.Size);
        for (long position = 0; position < _tree.Size; position++)
        {
            var held = await context.Entries.Where(e => e.Position == position).Select(e => e.Commitment).SingleAsync(cancellation);
            var signed = await published.EntryAsync(position, cancellation);
            if (!signed.Span.SequenceEqual(held))
                return new Fault("journal.verify.published", $"position {position}");
        }

        return _tree.Size < head.Size
            ? Fault.Of("journal.database.behind", "", ("held", _tree.Size), ("signed", head.Size))
            : Fault.Of("journal.verify.root", $"checkpoint {head.Size}", ("signed", head.Root.ToBase64()), ("computed", _tree.Root.ToBase64()));
    }

    private async Task VerifyUnsequencedAsync(JournalContext context, CancellationToken cancellation)
    {
        var rows = await EntryOpener.Stored(context).Where(s => s.Row.Position == null).OrderBy(s => s.Row.Arrival).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            await VerifyAsync(row, context, cancellation);
            _unsequenced++;
        }
    }

    private async Task VerifyAsync(StoredEntry stored, JournalContext context, CancellationToken cancellation)
    {
        var place = $"position {stored.Row.Position?.ToString() ?? "none"}, entry/{stored.Row.Id:D}";
        _entries++;
        if (await ProcessAsync(stored.Row.Process, context, place, cancellation) is not { } process)
            throw new FaultException(Fault.Of("journal.verify.process", place, ("process", stored.Row.Process)));
        EntryOpening? opening;
        try
        {
            opening = await parts.Opener.OpeningAsync(stored, process, context, cancellation);
        }
        catch (FaultException sealedShut) when (sealedShut.Fault.Code.StartsWith("journal.key", StringComparison.Ordinal))
        {
            throw new FaultException(sealedShut.Fault with { Where = place });
        }

        if (opening is null)
        {
            await VerifyGroundAsync(stored, place, context, cancellation);
            _erasedEntries++;
        }
        else if (opening.Commitment().AsSpan().SequenceEqual(stored.Row.Commitment))
        {
            _held++;
        }
        else
        {
            throw new FaultException(new Fault("journal.verify.commitment", place));
        }
    }

    /// <summary>A key may only be gone where an entry, itself in the journal, says on which ground.</summary>
    private async Task VerifyGroundAsync(StoredEntry stored, string place, JournalContext context, CancellationToken cancellation)
    {
        var slot = stored.Row.Key;
        if (_grounds.Contains(slot))
            return;
        var id = await context.Keys.Where(k => k.Slot == slot).Select(k => k.ErasedBy).SingleAsync(cancellation);
        var ground = await EntryOpener.Stored(context).SingleOrDefaultAsync(s => s.Row.Id == id && s.Row.Type == nameof(Erased), cancellation);
        if (ground is null || (await parts.Opener.ReadAsync(ground, context, cancellation)).Data is not Erased erased || (erased.Class, erased.Subject) != (stored.Class, stored.Subject))
            throw new FaultException(Fault.Of("journal.verify.ground", place, ("slot", slot)));
        _grounds.Add(slot);
    }

    /// <summary>The process's commitment, recomputed where its words can still be read; null when the process is missing.</summary>
    private async Task<byte[]?> ProcessAsync(Guid id, JournalContext context, string place, CancellationToken cancellation)
    {
        if (_processes.TryGetValue(id, out var known))
            return known;
        var row = await context.Processes.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (row is not null)
            ProcessSeal.Verify(row, parts.Keys, place);
        if (_processes.Count > AtOnce)
            _processes.Clear();
        return _processes[id] = row?.Commitment;
    }

    private JournalReport Report(long signed, Fault? first) => new(_entries, _held, _erasedEntries, _unsequenced, signed, first);
}
