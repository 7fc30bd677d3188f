using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Tests.Engines.Proofs.Tiles;

public sealed class PowerLostException : Exception;

/// <summary>
/// A disk in memory that loses power after a number of operations. What was flushed is there afterwards; of names that were not flushed either all survive or none.
/// A file renamed into place without its content having been flushed would come back empty, as on real file systems.
/// </summary>
internal sealed class FragileDisk(int operations, bool unflushedIsLost) : IDisk
{
    private readonly Dictionary<string, byte[]> _now = [];
    private int _left = operations;

    public Dictionary<string, byte[]> Durable { get; } = [];

    public List<string> Trace { get; } = [];

    public int Operations => Trace.Count;

    public void Restart()
    {
        _left = int.MaxValue;
        if (unflushedIsLost)
        {
            _now.Clear();
            foreach (var (path, content) in Durable)
                _now[path] = content;
        }
        else
        {
            foreach (var (path, content) in _now)
                Durable[path] = content;
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(_now.TryGetValue(path, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public void WriteFlushed(string path, ReadOnlySpan<byte> content)
    {
        Spend($"flush {Short(path)}");
        _now[path] = content.ToArray();
    }

    public void Rename(string from, string to)
    {
        Spend($"rename {Short(to)}");
        Assert.True(_now.Remove(from, out var content));
        _now[to] = content!;
    }

    public void FlushFolder(string path)
    {
        Spend($"flush folder {Path.GetRelativePath("/log", path)}");
        foreach (var (file, content) in _now.Where(f => Path.GetDirectoryName(f.Key) == path))
            Durable[file] = content;
        foreach (var gone in Durable.Keys.Where(f => Path.GetDirectoryName(f) == path && !_now.ContainsKey(f)).ToList())
            Durable.Remove(gone);
    }

    public void MakeFolder(string path)
    {
    }

    public void RemoveFolder(string path)
    {
        Spend($"remove {Short(path)}");
        foreach (var file in _now.Keys.Where(f => f.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
        {
            _now.Remove(file);
            Durable.Remove(file);
        }
    }

    public IEnumerable<string> Files(string folder) => _now.Keys;

    private static string Short(string path) => path["/log/".Length..];

    private void Spend(string what)
    {
        if (_left-- <= 0)
            throw new PowerLostException();
        Trace.Add(what);
    }
}
