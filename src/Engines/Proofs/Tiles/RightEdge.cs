using System.Buffers;
using Cordon.Engines.Proofs.Merkle;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>The part of a tiled tree that still changes: the unfinished tile of each level and the unfinished bundle; with the files that came of appending.</summary>
internal sealed class RightEdge
{
    private readonly List<Level> _levels = [];
    private readonly ArrayBufferWriter<byte> _bundle = new();
    private readonly List<TileFile> _finished = [];
    private readonly List<TileName> _completed = [];

    public TreeHead Head
    {
        get
        {
            var tree = new CompactRange();
            for (var level = _levels.Count - 1; level >= 0; level--)
            {
                foreach (var (height, root) in _levels[level].Subtrees.Peaks)
                    tree.AppendSubtree(root, level * TileName.LevelBits + height);
            }

            return tree.Head;
        }
    }

    /// <summary>Reads the unfinished tiles of a log of that size.</summary>
    public static async ValueTask<RightEdge> ReadAsync(ITileSource source, long size, CancellationToken cancellation)
    {
        var edge = new RightEdge();
        for (var level = 0; level < TileLayout.Levels(size); level++)
        {
            var unfinished = new Level(TileLayout.Hashes(level, size) / TileName.FullWidth);
            edge._levels.Add(unfinished);
            var width = TileLayout.Width(level, unfinished.Index, size);
            if (width == 0)
                continue;
            var (found, content) = await source.ReadTileAsync(new TileName(level, unfinished.Index, width), cancellation);
            foreach (var hash in HashTile.Read(found, content.Span).AsSpan(0, width))
                unfinished.Add(hash);
        }

        var last = size / TileName.FullWidth;
        if (TileLayout.Width(TileName.Entries, last, size) is > 0 and var entries)
        {
            var (found, content) = await source.ReadTileAsync(TileName.Bundle(last, entries), cancellation);
            foreach (var entry in EntryBundle.Read(found, content).AsSpan(0, entries))
                EntryBundle.Append(edge._bundle, entry.Span);
        }

        return edge;
    }

    public RightEdge Copy()
    {
        var copy = new RightEdge();
        foreach (var level in _levels)
            copy._levels.Add(level.Copy());
        copy._bundle.Write(_bundle.WrittenSpan);
        return copy;
    }

    public void Append(ReadOnlySpan<byte> entry)
    {
        EntryBundle.Append(_bundle, entry);
        if (Push(0, TreeHash.Leaf(entry)))
        {
            Finish(TileName.Bundle(_levels[0].Index - 1), _bundle.WrittenSpan.ToArray());
            _bundle.ResetWrittenCount();
        }
    }

    /// <summary>The files to write for what was appended since the copy: finished tiles first, then the unfinished ones that grew.</summary>
    /// <param name="completed">full tiles among them whose partial versions may go once the files are safe</param>
    public IReadOnlyList<TileFile> TakeFiles(out IReadOnlyList<TileName> completed)
    {
        List<TileFile> files = [.. _finished];
        for (var level = 0; level < _levels.Count; level++)
        {
            var unfinished = _levels[level];
            if (unfinished is not { Grew: true, Hashes.Count: > 0 })
                continue;
            files.Add(new TileFile(new TileName(level, unfinished.Index, unfinished.Hashes.Count).ToString(), HashTile.Write([.. unfinished.Hashes])));
            if (level == 0)
                files.Add(new TileFile(TileName.Bundle(unfinished.Index, unfinished.Hashes.Count).ToString(), _bundle.WrittenSpan.ToArray()));
        }

        completed = [.. _completed];
        _finished.Clear();
        _completed.Clear();
        foreach (var level in _levels)
            level.Grew = false;
        return files;
    }

    /// <summary>Adds a hash to a level; true when that finished a tile, whose root has then gone one level up.</summary>
    private bool Push(int level, Digest hash)
    {
        if (level == _levels.Count)
            _levels.Add(new Level(0));
        var unfinished = _levels[level];
        unfinished.Add(hash);
        unfinished.Grew = true;
        if (unfinished.Hashes.Count < TileName.FullWidth)
            return false;
        Finish(new TileName(level, unfinished.Index, TileName.FullWidth), HashTile.Write([.. unfinished.Hashes]));
        var root = unfinished.Subtrees.Root;
        unfinished.Next();
        Push(level + 1, root);
        return true;
    }

    private void Finish(TileName name, byte[] content)
    {
        _finished.Add(new TileFile(name.ToString(), content));
        _completed.Add(name);
    }

    /// <summary>The unfinished tile of one level, its hashes folded as they come so that a finished tile has its root at hand.</summary>
    private sealed class Level(long index)
    {
        public long Index { get; private set; } = index;

        public bool Grew { get; set; }

        public List<Digest> Hashes { get; } = new(TileName.FullWidth);

        public CompactRange Subtrees { get; private set; } = new();

        public void Add(Digest hash)
        {
            Hashes.Add(hash);
            Subtrees.Append(hash);
        }

        public void Next()
        {
            Index++;
            Hashes.Clear();
            Subtrees = new CompactRange();
        }

        public Level Copy()
        {
            var copy = new Level(Index) { Subtrees = Subtrees.Copy() };
            copy.Hashes.AddRange(Hashes);
            return copy;
        }
    }
}
