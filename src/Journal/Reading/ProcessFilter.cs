using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Reading;

/// <summary>Which processes to look through, the newest first. What is null does not restrict.</summary>
public sealed record ProcessFilter
{
    /// <summary>Of this kind only.</summary>
    public string? Type { get; init; }

    /// <summary>Of this actor only.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Begun at this moment or later.</summary>
    public Instant? From { get; init; }

    /// <summary>Begun at this moment or earlier.</summary>
    public Instant? Until { get; init; }

    /// <summary>Passes over so many.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>That something was done: what, by whom and when. Why, and what came of it, is <see cref="ProcessSight"/>.</summary>
/// <param name="Id">The process.</param>
/// <param name="Type">What was done.</param>
/// <param name="Actor">By whom.</param>
/// <param name="At">When it began.</param>
/// <param name="Entries">How many facts it recorded.</param>
public sealed record ProcessLine(Guid Id, string Type, Actor Actor, Instant At, int Entries);

/// <summary>A process with what a viewer may see of it.</summary>
/// <param name="Line">What everybody sees who may see processes at all.</param>
/// <param name="Words">Purpose, legal basis, reason; null when they are erased, or when the viewer may not see every entry of the process, of which they speak.</param>
/// <param name="Entries">Its facts, in their order; the first 200 of them.</param>
public sealed record ProcessSight(ProcessLine Line, Process? Words, IReadOnlyList<EntrySight> Entries);

/// <summary>An entry with what a viewer may see of it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Type">The kind of fact.</param>
/// <param name="Stream">What it is about.</param>
/// <param name="Position">Its index in the log; null as long as it has none.</param>
/// <param name="Handling">How it must be handled.</param>
/// <param name="IsErased">True when its content is gone.</param>
/// <param name="Json">The fact in canonical JSON; null when it is erased or hidden.</param>
/// <param name="Findings">Every rule of visibility with its outcome.</param>
public sealed record EntrySight(Guid Id, string Type, StreamName Stream, long? Position, Handling Handling, bool IsErased, ReadOnlyMemory<byte>? Json, IReadOnlyList<VisibilityFinding> Findings);
