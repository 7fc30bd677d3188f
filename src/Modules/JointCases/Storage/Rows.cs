namespace Cordon.Modules.JointCases.Storage;

/// <summary>A joint case, as lists and searches need it; what it is follows from its facts.</summary>
internal sealed class CaseRow
{
    public required string Id { get; init; }

    /// <summary>Empty as long as nobody has opened it here.</summary>
    public required string Title { get; set; }

    /// <summary>Whether it is over.</summary>
    public required bool Ended { get; set; }

    /// <summary>Unix microseconds: when anything of it was recorded here last.</summary>
    public required long ChangedAt { get; set; }

    /// <summary>Counts what was recorded of it: whoever keeps it sees by this that there may be something to do.</summary>
    public required long Version { get; set; }

    /// <summary>What it is found by, in small letters.</summary>
    public required string Words { get; set; }
}

/// <summary>A fact that is held here.</summary>
internal sealed class FactRow
{
    public required string Case { get; init; }

    /// <summary>SHA-256 of the fact, hexadecimal: the same fact is held once.</summary>
    public required string Digest { get; init; }

    public required string Author { get; init; }

    public required long Number { get; init; }

    /// <summary>Unix microseconds: when it was recorded here.</summary>
    public required long At { get; init; }

    /// <summary>Whether it is held back until a person lets it in.</summary>
    public required bool Held { get; set; }

    /// <summary>Who here wrote it; empty for facts of others.</summary>
    public required string Person { get; init; }

    /// <summary>How it is handled here, in canonical JSON.</summary>
    public required string Handling { get; init; }

    public required string Json { get; init; }
}

/// <summary>Somebody of this node who works on a joint case.</summary>
internal sealed class PersonRow
{
    public required string Case { get; init; }

    public required string Person { get; init; }

    /// <summary>Unix microseconds: since when. Who came first is asked by the desk.</summary>
    public required long At { get; init; }
}
