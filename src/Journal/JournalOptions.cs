using Cordon.Kernel.Processes;

namespace Cordon.Journal;

/// <summary>Where a journal lies and how it is kept.</summary>
public sealed record JournalOptions
{
    /// <summary>The data folder of the node. A realm other than live has a folder of its own below it.</summary>
    public required string Folder { get; init; }

    /// <summary>Connection string of a PostgreSQL database that belongs to this realm alone; null for SQLite in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Whether what is recorded is real.</summary>
    public Realm Realm { get; init; } = Realm.Live;

    /// <summary>The folder of this realm: everything it keeps lies there and nowhere else.</summary>
    public string RealmFolder => Realm.ExerciseId is { } exercise ? Path.Combine(Path.GetFullPath(Folder), "exercise", exercise) : Path.GetFullPath(Folder);

    /// <summary>
    /// Name of the authority's log, by which checkpoints and witnesses know it: a host name and a path, without a scheme. It is
    /// chosen at the first start and cannot be changed later; null for the one chosen, or <c>localhost/cordon</c> at the first start.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>The shortest time between two signed checkpoints.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromMilliseconds(200);
}
