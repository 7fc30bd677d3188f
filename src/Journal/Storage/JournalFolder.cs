using Cordon.Kernel.Processes;

namespace Cordon.Journal.Storage;

/// <summary>What lies where in the data folder of a realm.</summary>
internal sealed class JournalFolder(JournalOptions options)
{
    /// <summary>Each is a disaster of its own.</summary>
    private const int MostLogs = 99;

    public string Root { get; } = options.RealmFolder;

    public string Database => Path.Combine(Root, "cordon.db");

    /// <summary>Private keys. Not in any backup of the database.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string DataKeys => Path.Combine(Keys, "data.keys");

    public string Blobs => Path.Combine(Root, "blobs");

    public string Lock => Path.Combine(Root, "lock");

    /// <summary>One of the journal's logs, by its number.</summary>
    public LogFiles LogOf(int number) => new(Root, number);

    /// <summary>The logs there are keys of, in their order.</summary>
    public IReadOnlyList<LogFiles> Logs() => [.. Enumerable.Range(1, MostLogs).Select(LogOf).Where(l => l.HasKey)];

    /// <summary>The last of the logs that have signed anything; null when none has.</summary>
    public LogFiles? NewestSigned() => Logs().LastOrDefault(l => l.HasSigned);

    /// <summary>The log after all there are keys of.</summary>
    public LogFiles NextLog() => LogOf(Logs()[^1].Number + 1);

    /// <summary>The origin asked for; null when none is. Those of different realms never meet: an exercise's log has a name of its own.</summary>
    public string? Origin { get; } = options.Origin is { } origin && options.Realm != Realm.Live ? $"{origin}/{options.Realm}" : options.Origin;

    /// <summary>The origin of a journal for which none was ever asked.</summary>
    public string DefaultOrigin { get; } = options.Realm == Realm.Live ? "localhost/cordon" : $"localhost/cordon/{options.Realm}";

    public IDatabase OpenDatabase() => OpenDatabase(keepsConnections: false);

    /// <summary>The database for one who reads it again and again, and disposes of it at the end.</summary>
    public IDatabase OpenDatabaseForLong() => OpenDatabase(keepsConnections: true);

    private IDatabase OpenDatabase(bool keepsConnections) => options.Postgres is { } connection ? new PostgresDatabase(connection) : new SqliteDatabase(Database, keepsConnections);

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
