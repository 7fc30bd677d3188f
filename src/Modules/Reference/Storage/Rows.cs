namespace Cordon.Modules.Reference.Storage;

/// <summary>A version, with its whole record in JSON.</summary>
internal sealed class VersionRow
{
    public required Guid Id { get; init; }

    public required string Dataset { get; init; }

    public required int Number { get; init; }

    public required string Json { get; init; }
}

/// <summary>Where a list stands.</summary>
internal sealed class WatchlistRow
{
    public required string Dataset { get; init; }

    /// <summary>The version in force.</summary>
    public Guid? Version { get; set; }

    /// <summary>Unix microseconds of the last check that went well.</summary>
    public long? CheckedAt { get; set; }

    /// <summary>Unix microseconds of the last attempt that was refused.</summary>
    public long? RefusedAt { get; set; }

    /// <summary>Why, as a fault in JSON.</summary>
    public string? Refusal { get; set; }

    /// <summary>The list as the authority configured it, in JSON; null when it is one that ships with Cordon.</summary>
    public string? Configured { get; set; }
}

/// <summary>An import or fetch that the node did by itself.</summary>
internal sealed class JobRow
{
    public required Guid Id { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long BegunAt { get; init; }

    /// <summary>The entry that began it, in JSON.</summary>
    public required string Begun { get; init; }

    /// <summary>The entry that ended it, in JSON; null while it runs, or ran when the node ended.</summary>
    public string? Ended { get; set; }
}

/// <summary>An edition of a control list, with its whole record in JSON; its text lies in the blob store.</summary>
internal sealed class ControlListRow
{
    public required string List { get; init; }

    public required string Edition { get; init; }

    public required string Json { get; init; }
}

/// <summary>What a programme means in the adopting State.</summary>
internal sealed class EffectRow
{
    public required string Dataset { get; init; }

    public required string Programme { get; init; }

    public required string Effect { get; set; }

    public required string Provision { get; set; }
}
