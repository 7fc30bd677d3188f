namespace Cordon.Journal.Resumption;

/// <summary>What a journal has lost: entries that were signed and that its database does not hold.</summary>
/// <param name="Log">Verifier key of the log that names them.</param>
/// <param name="SignedSize">Entries of the last checkpoint that was signed.</param>
/// <param name="Root">The root over them, base64.</param>
/// <param name="Held">How many of them the database holds, from the first on.</param>
/// <param name="Named">How many of the lost ones have their commitment in the log's files, so that whoever holds one of them can show that it stood there.</param>
public sealed record LogLoss(string Log, long SignedSize, string Root, long Held, long Named)
{
    /// <summary>How many were lost.</summary>
    public long Lost => SignedSize - Held;
}
