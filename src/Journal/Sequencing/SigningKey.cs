using System.Security.Cryptography;
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
        var seed = File.ReadAllBytes(folder.SigningKey);
        try
        {
            return seed.Length == Ed25519.SeedLength
                ? new NoteSigner(folder.Origin, SignatureType.Ed25519, new Ed25519Signer(seed))
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
        {
            var seed = new byte[Ed25519.SeedLength];
            randomness.Fill(seed);
            await new FileTileStore(folder.Keys).WriteAsync([new TileFile(Path.GetFileName(folder.SigningKey), seed)], cancellation);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.SigningKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            CryptographicOperations.ZeroMemory(seed);
        }

        return Load(folder);
    }
}
