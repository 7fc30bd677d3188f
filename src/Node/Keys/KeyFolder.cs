using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Node.Keys;

/// <summary>The folder of secrets below the data folder, which only the node's own user may enter.</summary>
internal sealed class KeyFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _folder;

    public KeyFolder(string dataFolder)
    {
        _folder = Path.Combine(Path.GetFullPath(dataFolder), "keys");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_folder);
        else
            Directory.CreateDirectory(_folder, OwnerOnly | UnixFileMode.UserExecute);
        Files = new FileTileStore(_folder);
    }

    public FileTileStore Files { get; }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content)
    {
        await Files.WriteAsync([new TileFile(name, content)]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(name), OwnerOnly);
    }
}
