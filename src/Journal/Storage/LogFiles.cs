using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Journal.Storage;

/// <summary>
/// What one log of a journal lies in. A journal has one log from its first start; each time it goes on after a loss it gets another, and the ended ones stay
/// as they are. Which one is in force stands in the database, so that one transaction changes over.
/// </summary>
/// <param name="root">The data folder of the realm.</param>
/// <param name="number">Counts the logs of the journal, from 1.</param>
internal sealed class LogFiles(string root, int number)
{
    private readonly string _name = number == 1 ? "log" : $"log-{number}";

    public int Number => number;

    /// <summary>The published log: checkpoint and tiles.</summary>
    public string Folder => Path.Combine(root, _name);

    public FileTileStore Store => new(Folder);

    public string SigningKey => Path.Combine(Keys, $"{_name}.key");

    /// <summary>The public half of <see cref="SigningKey"/> as others know it, which names the origin.</summary>
    public string VerifierKey => Path.Combine(Keys, $"{_name}.vkey");

    /// <summary>The last head that was signed, kept beside the key.</summary>
    public string SignedName => $"{_name}.signed";

    public string Keys => Path.Combine(root, "keys");

    public bool HasKey => File.Exists(SigningKey);

    public bool HasSigned => File.Exists(Path.Combine(Keys, SignedName));
}
