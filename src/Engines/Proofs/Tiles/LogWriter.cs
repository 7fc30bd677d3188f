using Cordon.Engines.Proofs.Merkle;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>
/// Appends entries to a log: writes their bundles and tiles, then says what the tree's head has become. It publishes nothing; that is
/// <see cref="Checkpoints.CheckpointPublisher"/>'s part, after the tiles are safe.
/// <para>
/// After a crash at any point, open it again at the head of the last published checkpoint and append the same entries: it writes the same
/// bytes to the same names. Whatever it replaces lies beyond that head and was never signed. An append that throws leaves the writer where it was.
/// </para>
/// <para>One writer at a time; not safe for use by several threads at once.</para>
/// </summary>
public sealed class LogWriter
{
    private readonly ITileStore _store;
    private RightEdge _edge;

    private LogWriter(ITileStore store, RightEdge edge) => (_store, _edge) = (store, edge);

    /// <summary>The head after the last append.</summary>
    public TreeHead Head => _edge.Head;

    /// <summary>Opens a log for appending at a head that was published, or at <see cref="TreeHead.Empty"/>. Reads the right edge only.</summary>
    /// <exception cref="FaultException"><c>log.head.differs</c>: the tiles do not make the head's root; <c>log.tile.missing</c>, <c>log.tile.length</c>, <c>log.bundle.length</c></exception>
    public static async ValueTask<LogWriter> OpenAsync(ITileStore store, TreeHead head, CancellationToken cancellation = default)
    {
        var edge = await RightEdge.ReadAsync(store, head.Size, cancellation);
        if (edge.Head != head)
            throw new FaultException(Fault.Of("log.head.differs", "", ("size", head.Size), ("expected", head.Root.ToBase64()), ("actual", edge.Head.Root.ToBase64())));
        return new LogWriter(store, edge);
    }

    /// <summary>
    /// Appends entries in their order, durably, in one batch: the first gets index <see cref="TreeHead.Size"/> of <see cref="Head"/>.
    /// Several tens of thousands in one call are fine; their tiles are held in memory until written.
    /// </summary>
    /// <param name="entries">each at most <see cref="EntryBundle.LongestEntry"/> bytes</param>
    /// <param name="cancellation">stops before or between writes; the head is then unchanged</param>
    /// <returns>the new head</returns>
    /// <exception cref="FaultException"><c>log.entry.long</c></exception>
    public async ValueTask<TreeHead> AppendAsync(IEnumerable<ReadOnlyMemory<byte>> entries, CancellationToken cancellation = default)
    {
        var edge = _edge.Copy();
        foreach (var entry in entries)
            edge.Append(entry.Span);
        var files = edge.TakeFiles(out var completed);
        if (files.Count > 0)
            await _store.WriteAsync(files, cancellation);
        _edge = edge;
        foreach (var full in completed)
            await _store.DropPartialsAsync(full, cancellation);
        return edge.Head;
    }
}
