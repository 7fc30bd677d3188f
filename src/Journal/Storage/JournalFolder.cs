using Cordon.Kernel.Processes;

namespace Cordon.Journal.Storage;

/// <summary>What lies where in the data folder of a realm.</summary>
internal sealed class JournalFolder(JournalOptions options)
{
    public string Root { get; } = options.Realm.ExerciseId is { } exercise
        ? Path.Combine(Path.GetFullPath(options.Folder), "exercise", exercise)
        : Path.GetFullPath(options.Folder);

    public string Database => Path.Combine(Root, "cordon.db");

    /// <summary>The published log: checkpoint and tiles.</summary>
    public string Log => Path.Combine(Root, "log");

    /// <summary>Private keys. Not in any backup of the database.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string DataKeys => Path.Combine(Keys, "data.keys");

    public string SigningKey => Path.Combine(Keys, "log.key");

    public string Blobs => Path.Combine(Root, "blobs");

    public string Lock => Path.Combine(Root, "lock");

    /// <summary>The public half of <see cref="SigningKey"/> as others know it, which names the origin that was chosen.</summary>
    public string VerifierKey => Path.Combine(Keys, "log.vkey");

    /// <summary>The origin asked for; null when none is. Those of different realms never meet: an exercise's log has a name of its own.</summary>
    public string? Origin { get; } = options.Origin is { } origin && options.Realm != Realm.Live ? $"{origin}/{options.Realm}" : options.Origin;

    /// <summary>The origin of a journal for which none was ever asked.</summary>
    public string DefaultOrigin { get; } = options.Realm == Realm.Live ? "localhost/cordon" : $"localhost/cordon/{options.Realm}";

    public IDatabase OpenDatabase() => options.Postgres is { } connection ? new PostgresDatabase(connection) : new SqliteDatabase(Database);

    public void Make()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Blobs);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Keys);
        else
            Directory.CreateDirectory(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
