using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Journal.Sequencing;

/// <summary>The log's Ed25519 key: 32 bytes of seed in the key folder, made at the first start.</summary>
internal static class SigningKey
{
    public static NoteSigner Load(JournalFolder folder)
    {
        var origin = VerifierKey.Parse(File.ReadAllText(folder.VerifierKey).Trim()).Name;
        if (folder.Origin is { } wanted && wanted != origin)
            throw new FaultException(Fault.Of("journal.database.origin", "", ("actual", origin), ("expected", wanted)));
        var seed = File.ReadAllBytes(folder.SigningKey);
        try
        {
            return seed.Length == Ed25519.SeedLength
                ? new NoteSigner(origin, SignatureType.Ed25519, new Ed25519Signer(seed))
                : throw new FaultException(new Fault("journal.keys.malformed", folder.SigningKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    public static async Task<NoteSigner> LoadOrMakeAsync(JournalFolder folder, IRandomness randomness, CancellationToken cancellation)
    {
        if (!File.Exists(folder.SigningKey))
            await MakeAsync(folder, randomness, cancellation);
        return Load(folder);
    }

    /// <summary>The name first and the secret last: a crash in between leaves a folder that is simply made again.</summary>
    private static async Task MakeAsync(JournalFolder folder, IRandomness randomness, CancellationToken cancellation)
    {
        var seed = new byte[Ed25519.SeedLength];
        randomness.Fill(seed);
        using var signer = new Ed25519Signer(seed);
        var key = new VerifierKey(folder.Origin ?? folder.DefaultOrigin, SignatureType.Ed25519, signer.PublicKey);
        var keys = new FileTileStore(folder.Keys);
        await keys.WriteAsync([new TileFile(Path.GetFileName(folder.VerifierKey), Encoding.UTF8.GetBytes($"{key}\n"))], cancellation);
        await keys.WriteAsync([new TileFile(Path.GetFileName(folder.SigningKey), seed)], cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.SigningKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        CryptographicOperations.ZeroMemory(seed);
    }
}
