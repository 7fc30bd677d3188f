using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Kernel.Processes;

/// <summary>The frame of every change: who does what, why, on which ground. Nothing changes outside a process.</summary>
public sealed record Process
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is being done, as the catalogue of processes names it: <c>screening.answer</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Who does it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>What for, in the words of the authority's register of processing purposes.</summary>
    public required string Purpose { get; init; }

    /// <summary>The provision that allows it.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Why now and why this way, in the actor's own words; empty where the type says it all.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the actor relied on.</summary>
    public IReadOnlyList<EvidenceReference> Evidence { get; init; } = [];

    /// <summary>Whether it is real.</summary>
    public required Realm Realm { get; init; }

    /// <summary>When it began.</summary>
    public required Instant At { get; init; }
}

/// <summary>What a caller says when it opens a process; id, realm and time are added by the journal.</summary>
/// <param name="Type">What is being done, as the catalogue of processes names it.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Purpose">What for; not empty.</param>
/// <param name="LegalBasis">The provision that allows it; not empty.</param>
/// <param name="Reason">Why now and why this way.</param>
public sealed record ProcessWords(string Type, Actor Actor, string Purpose, string LegalBasis, string Reason = "")
{
    /// <summary>What the actor relied on.</summary>
    public IReadOnlyList<EvidenceReference> Evidence { get; init; } = [];

    /// <summary>Whom the reason and the evidence speak of, so that they can be erased with the rest about that subject.</summary>
    public Retention About { get; init; } = new("process");
}
