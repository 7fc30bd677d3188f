using Cordon.Kernel.Time;

namespace Cordon.Modules.Desk.Contracts;

/// <summary>
/// Something waits for a person, or what waits has changed. A module appends it in its own process, under the retention class and
/// subject of what the work is about: when that subject is erased, the work leaves the desk. Put again under another permission it
/// is for other people, and nobody holds it; put again under the same, who held it goes on holding it.
/// </summary>
/// <param name="Work">Its id, for ever: follows the rule of names, begins with the module's word (<c>hit-…</c>).</param>
/// <param name="Kind">What sort of work; one of the registered <see cref="WorkKind"/>s.</param>
/// <param name="Address">Path of the page on which it is done: <c>/hits/…</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Priority">0 to 100, the most urgent highest.</param>
/// <param name="Reasons">Why this priority, the weightiest first.</param>
/// <param name="Permission">The row of the permission matrix that somebody needs to work on it, and to see it.</param>
/// <param name="Due">Until when it has to be done; null when no clock runs.</param>
/// <param name="Person">Whose alone it is: nobody else sees it or can take it, and it is handed over only by being put again for another; null when it is for all who have the permission.</param>
public sealed record WorkPut(
    string Work, string Kind, string Address, DeskText Title, int Priority, IReadOnlyList<DeskText> Reasons, string Permission, Instant? Due = null, string? Person = null)
{
    /// <summary>The highest priority.</summary>
    public const int Highest = 100;
}

/// <summary>Work is done, or no longer needed: it leaves the desk.</summary>
/// <param name="Work">Its id.</param>
/// <param name="Outcome">What came of it, in one word of the module: <c>decided</c>, <c>withdrawn</c>.</param>
public sealed record WorkSettled(string Work, string Outcome);
