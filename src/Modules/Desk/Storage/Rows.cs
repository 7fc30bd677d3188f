namespace Cordon.Modules.Desk.Storage;

/// <summary>Work that waits. What was settled or erased has no row.</summary>
internal sealed class WorkRow
{
    public required string Work { get; init; }

    public required string Kind { get; set; }

    public required string Address { get; set; }

    /// <summary>A text and its arguments, in JSON.</summary>
    public required string Title { get; set; }

    /// <summary>Texts and their arguments, in JSON.</summary>
    public required string Reasons { get; set; }

    public required int Priority { get; set; }

    /// <summary>Unix microseconds; <see cref="SortKeys.NoClock"/> without a clock, so that it sorts behind all that have one.</summary>
    public required long Due { get; set; }

    /// <summary>Priority, and the clock within it, as one number: the desk's own order.</summary>
    public required long Rank { get; set; }

    public required string Permission { get; set; }

    /// <summary>The level of classification under which it was put: 0 to 9. Whoever is not cleared for it does not see it.</summary>
    public int Level { get; set; }

    /// <summary>The words of the classification; empty at level 0.</summary>
    public string Marking { get; set; } = "";

    /// <summary>Who alone sees it, and has it; null when it is for all who have the permission.</summary>
    public string? Person { get; set; }

    /// <summary>Unix microseconds: since when it waits.</summary>
    public required long PutAt { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long ChangedAt { get; set; }

    /// <summary>Who has it; null when nobody has.</summary>
    public string? Holder { get; set; }

    /// <summary>Who handed it to the holder; null when the holder took it.</summary>
    public string? HandedBy { get; set; }

    public string? Note { get; set; }

    /// <summary>The retention class and subject under which it was put; it goes when they are erased.</summary>
    public required string Class { get; init; }

    /// <summary>Empty when it concerns nobody.</summary>
    public required string Subject { get; init; }

    public void HandTo(string? person, string? by = null, string? note = null) => (Holder, HandedBy, Note) = (person, by, note);
}

/// <summary>Whom a kind of work is for.</summary>
internal sealed class RuleRow
{
    public required string Kind { get; init; }

    public string? Duty { get; set; }

    public string? Person { get; set; }
}

/// <summary>A view that a person keeps.</summary>
internal sealed class ViewRow
{
    public required string Person { get; init; }

    public required string Name { get; init; }

    public required string Query { get; set; }
}
