namespace Cordon.Tests.TestSupport;

/// <summary>A temporary data folder and a database of one kind that nobody else uses; both go when it is disposed.</summary>
public sealed class TestPlace : IAsyncDisposable
{
    private readonly string? _database;

    private TestPlace(string folder, string? database, string? postgres) => (Folder, _database, Postgres) = (folder, database, postgres);

    public string Folder { get; }

    /// <summary>Connection string; null on SQLite.</summary>
    public string? Postgres { get; }

    public static async Task<TestPlace> NewAsync(TestDatabase kind)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-test-").FullName;
        if (kind == TestDatabase.SQLite)
            return new TestPlace(folder, null, null);
        var database = Path.GetFileName(folder).Replace("-", "_", StringComparison.Ordinal).ToLowerInvariant();
        return new TestPlace(folder, database, await PostgresCluster.NewDatabaseAsync(database));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await PostgresCluster.DropDatabaseAsync(_database);
        Directory.Delete(Folder, recursive: true);
    }
}
