using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.Storage;

namespace Cordon.Modules.Desk.List;

/// <summary>Work as the desk shows it.</summary>
public sealed record WorkItem(string Work, string Kind, string Address, DeskText Title, IReadOnlyList<DeskText> Reasons, int Priority, Instant? Due, Instant PutAt)
{
    /// <summary>Id of who has it; null when nobody has.</summary>
    public string? Holder { get; init; }

    /// <summary>Id of who handed it to the holder.</summary>
    public string? HandedBy { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether it is for one person alone, who can neither let it go nor hand it over.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The level of classification under which it was put.</summary>
    public int Level { get; init; }

    internal static WorkItem Of(WorkRow row) => new(
        row.Work, row.Kind, row.Address, WorkProjection.Read<DeskText>(row.Title), WorkProjection.Read<IReadOnlyList<DeskText>>(row.Reasons),
        row.Priority, row.Due == SortKeys.NoClock ? null : new Instant(row.Due), new Instant(row.PutAt))
    {
        Holder = row.Holder, HandedBy = row.HandedBy, Note = row.Note, IsPersonal = row.Person is not null, Level = row.Level,
    };
}

/// <summary>A page of the desk.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">Behind which item the next page begins; null when this is the last.</param>
public sealed record DeskPageOf(IReadOnlyList<WorkItem> Items, DeskCursor? Next);

/// <summary>How much waits for a person, all filters aside.</summary>
/// <param name="All">All of it.</param>
/// <param name="Overdue">Its clock has run out.</param>
/// <param name="Mine">The person has it.</param>
/// <param name="Ages">By how long it waits, in the order of <see cref="DeskQuery.Ages"/>.</param>
public sealed record DeskCounts(int All, int Overdue, int Mine, IReadOnlyList<int> Ages);
