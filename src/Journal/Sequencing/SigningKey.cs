using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Journal.Sequencing;

/// <summary>A log's Ed25519 key: 32 bytes of seed in the key folder, made when the log begins.</summary>
internal static class SigningKey
{
    public static NoteSigner Load(JournalFolder folder, LogFiles files)
    {
        var origin = VerifierKey.Parse(File.ReadAllText(files.VerifierKey).Trim()).Name;
        if (folder.Origin is { } wanted && Numbered(wanted, files) != origin)
            throw new FaultException(Fault.Of("journal.database.origin", "", ("actual", origin), ("expected", Numbered(wanted, files))));
        var seed = File.ReadAllBytes(files.SigningKey);
        try
        {
            return seed.Length == Ed25519.SeedLength
                ? new NoteSigner(origin, SignatureType.Ed25519, new Ed25519Signer(seed))
                : throw new FaultException(new Fault("journal.keys.malformed", files.SigningKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    public static async Task<NoteSigner> LoadOrMakeAsync(JournalFolder folder, LogFiles files, IRandomness randomness, CancellationToken cancellation)
    {
        if (!files.HasKey)
            await MakeAsync(files.Number == 1 ? folder.Origin ?? folder.DefaultOrigin : Numbered(VerifierKey.Parse((await File.ReadAllTextAsync(folder.LogOf(1).VerifierKey, cancellation)).Trim()).Name, files), files, randomness, cancellation);
        return Load(folder, files);
    }

    /// <summary>The name of a log that is not the journal's first tells which it is.</summary>
    private static string Numbered(string origin, LogFiles files) => files.Number == 1 ? origin : $"{origin}/{files.Number}";

    /// <summary>The name first and the secret last: a crash in between leaves a folder that is simply made again.</summary>
    private static async Task MakeAsync(string origin, LogFiles files, IRandomness randomness, CancellationToken cancellation)
    {
        var seed = new byte[Ed25519.SeedLength];
        randomness.Fill(seed);
        using var signer = new Ed25519Signer(seed);
        var key = new VerifierKey(origin, SignatureType.Ed25519, signer.PublicKey);
        var keys = new FileTileStore(files.Keys);
        await keys.WriteAsync([new TileFile(Path.GetFileName(files.VerifierKey), Encoding.UTF8.GetBytes($"{key}\n"))], cancellation);
        await keys.WriteAsync([new TileFile(Path.GetFileName(files.SigningKey), seed)], cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(files.SigningKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        CryptographicOperations.ZeroMemory(seed);
    }
}
