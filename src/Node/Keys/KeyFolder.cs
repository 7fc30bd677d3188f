using System.Security.Cryptography;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Ids;

namespace Cordon.Node.Keys;

/// <summary>The folder of secrets below the data folder, which only the node's own user may enter.</summary>
internal sealed class KeyFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int SecretLength = 32;
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

    /// <summary>The Ed25519 key in a file; it is made when there is none.</summary>
    public async Task<Ed25519Signer> SignerAsync(string name, IRandomness randomness)
    {
        if (await Files.ReadAsync(name) is { } stored)
            return new Ed25519Signer(stored.Span);
        var seed = new byte[Ed25519.SeedLength];
        randomness.Fill(seed);
        await WriteAsync(name, seed);
        var signer = new Ed25519Signer(seed);
        CryptographicOperations.ZeroMemory(seed);
        return signer;
    }

    /// <summary>The secret of 32 bytes in a file; it is made when there is none.</summary>
    public async Task<ReadOnlyMemory<byte>> SecretAsync(string name, IRandomness randomness)
    {
        if (await Files.ReadAsync(name) is { } stored)
            return stored;
        var secret = new byte[SecretLength];
        randomness.Fill(secret);
        await WriteAsync(name, secret);
        return secret;
    }

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content)
    {
        await Files.WriteAsync([new TileFile(name, content)]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(name), OwnerOnly);
    }
}
