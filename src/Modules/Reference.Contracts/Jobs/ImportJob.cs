using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>An import or a fetch that the node does by itself after it was asked.</summary>
public sealed record ImportJob
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the lists come from.</summary>
    public required ImportWay Way { get; init; }

    /// <summary>The lists, in the order in which they are taken in.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }

    /// <summary>Who began it.</summary>
    public required Actor By { get; init; }

    /// <summary>When.</summary>
    public required Instant BegunAt { get; init; }

    /// <summary>What came of the lists it is done with.</summary>
    public IReadOnlyList<ListOutcome> Outcomes { get; init; } = [];

    /// <summary>How far it is; null before it begins to read and after it has ended.</summary>
    public ImportProgress? Progress { get; init; }

    /// <summary>True when somebody has cancelled it and it has not stopped yet.</summary>
    public bool IsStopping { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public ImportEnd? End { get; init; }

    /// <summary>When it ended.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Who cancelled it.</summary>
    public Actor? CancelledBy { get; init; }

    /// <summary>Why it failed as a whole.</summary>
    public Fault? Failure { get; init; }
}

/// <summary>Where the lists of a job come from.</summary>
public enum ImportWay
{
    /// <summary>From their publishers.</summary>
    Fetch,

    /// <summary>From files that were handed in.</summary>
    Files,

    /// <summary>From the invented lists that ship with Cordon.</summary>
    Sample,
}

/// <summary>How a job ended.</summary>
public enum ImportEnd
{
    /// <summary>Every list was taken in, confirmed or refused.</summary>
    Done,

    /// <summary>Somebody cancelled it. Lists it was done with stay, of the others nothing is left.</summary>
    Cancelled,

    /// <summary>It failed. Lists it was done with stay, of the others nothing is left.</summary>
    Failed,

    /// <summary>The node ended while it ran. Lists it was done with stay, of the others nothing is left.</summary>
    Interrupted,
}

/// <summary>What came of one list of a job.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Version">The version in force afterwards; null when there is none.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record ListOutcome(string Dataset, ImportResult Result, Guid? Version = null, ListRefusal? Refusal = null);

/// <summary>A fault as an entry holds it; its sentence is made in the reader's language.</summary>
/// <param name="Code">Fault code.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Arguments">Arguments of the fault.</param>
public sealed record ListRefusal(string Code, string Where, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>The same for a fault.</summary>
    public static ListRefusal Of(Fault fault) => new(fault.Code, fault.Where, fault.Arguments);

    /// <summary>The fault.</summary>
    public Fault ToFault() => new(Code, Where, Arguments);
}
