using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Cordon.Tests.TestSupport;

/// <summary>Runs a theory on both databases. Where PostgreSQL is not installed its half is skipped, visibly.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow<TestDatabase>(TestDatabase.SQLite),
            new TheoryDataRow<TestDatabase>(TestDatabase.PostgreSQL) { Skip = PostgresCluster.Missing },
        ]);

    /// <summary>Why the half on PostgreSQL is skipped; null when it runs.</summary>
    public static string? MissingPostgres => PostgresCluster.Missing;

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>The databases that Cordon runs on.</summary>
public enum TestDatabase
{
    SQLite,
    PostgreSQL,
}
