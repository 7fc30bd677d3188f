namespace Cordon.Engines.Proofs.Tiles;

/// <summary>
/// A log's files in a folder, at the paths under which the log serves them (ADR "tile store"). It lives in this engine because it needs nothing
/// but <see cref="System.IO"/> and the folder it is given, and because writer, verifier and command line must agree on it without a database.
/// <para>
/// A file is written beside its place, flushed, renamed into it, and the folders are flushed: whoever reads sees whole files only, and what
/// <see cref="WriteAsync"/> has returned from survives a loss of power.
/// </para>
/// </summary>
/// <param name="folder">the folder; made when the first file is written</param>
/// <param name="disk">the operations on the disk, or null for the real one</param>
public sealed class FileTileStore(string folder, IDisk? disk = null) : ITileStore
{
    private const string Unfinished = ".unfinished";
    private readonly IDisk _disk = disk ?? new Disk();
    private readonly HashSet<string> _flushedAbove = [];

    /// <summary>The folder, as an absolute path.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation = default) =>
        await _disk.ReadAsync(PlaceOf(path), cancellation);

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<TileFile> files, CancellationToken cancellation = default)
    {
        var touched = new HashSet<string>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var place = PlaceOf(file.Path);
            Touch(Path.GetDirectoryName(place)!, touched);
            _disk.WriteFlushed(place + Unfinished, file.Content.Span);
        }

        foreach (var file in files)
            _disk.Rename(PlaceOf(file.Path) + Unfinished, PlaceOf(file.Path));
        foreach (var changed in touched)
            _disk.FlushFolder(changed);
        _flushedAbove.UnionWith(touched);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DropPartialsAsync(TileName full, CancellationToken cancellation = default)
    {
        _disk.RemoveFolder(PlaceOf(full.PartialFolder));
        return ValueTask.CompletedTask;
    }

    /// <summary>The paths of all files in the folder, sorted, unfinished ones left out.</summary>
    public IReadOnlyList<string> Paths() =>
        [.. _disk.Files(Folder).Where(f => !f.EndsWith(Unfinished, StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>A folder is an entry of the one above. Whether an earlier process flushed that is unknown, so the way up is flushed once by each store.</summary>
    private void Touch(string changed, HashSet<string> touched)
    {
        if (!touched.Add(changed) || _flushedAbove.Contains(changed))
            return;
        _disk.MakeFolder(changed);
        if (Path.GetDirectoryName(changed) is { } above && changed.Length >= Folder.Length)
            Touch(above, touched);
    }

    /// <summary>Only names that a log has reach the disk: no path leads out of the folder.</summary>
    private string PlaceOf(string path) =>
        path.Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0) && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
            ? Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar))
            : throw new ArgumentException($"not the path of a log's file: {path}", nameof(path));
}
