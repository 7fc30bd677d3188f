namespace Cordon.Journal.Resumption;

/// <summary>A journal that lost entries goes on in a new log; the one before has ended and stays as it was published.</summary>
/// <param name="Ended">Verifier key of the log that ended.</param>
/// <param name="SignedSize">Entries of its last signed checkpoint.</param>
/// <param name="Root">The root over them, base64.</param>
/// <param name="Held">How many of them, from the first on, the database still holds; with them the new log begins.</param>
/// <param name="Log">Verifier key of the new log.</param>
public sealed record LogResumed(string Ended, long SignedSize, string Root, long Held, string Log)
{
    /// <summary>How many entries were lost.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Lost => SignedSize - Held;
}

/// <summary>The process that goes on in a new log.</summary>
public static class ResumeProcess
{
    /// <summary>Its name in the catalogue.</summary>
    public const string Name = "journal.resume";
}
