using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Life;

/// <summary>How a declaration stands.</summary>
public enum DeclarationStatus
{
    /// <summary>Somebody has to decide.</summary>
    Waiting,

    /// <summary>No more than a question is proposed: it is kept, and nobody has to decide.</summary>
    Noted,

    /// <summary>Decided.</summary>
    Decided,
}

/// <summary>A declaration as its entries leave it.</summary>
/// <param name="Assessed">What came out.</param>
/// <param name="Entry">The entry that says so.</param>
/// <param name="At">When.</param>
/// <param name="Handling">How it must be handled.</param>
/// <param name="Decisions">What persons decided, the latest last.</param>
public sealed record DeclarationState(DeclarationAssessed Assessed, Guid Entry, Instant At, Handling Handling, IReadOnlyList<ControlDecided> Decisions)
{
    /// <summary>Counts what was decided: of two who decide at once, the second sees that it changed.</summary>
    public int Acts => Decisions.Count;

    public ControlDecision Proposed => Assessed.Judgement.Proposed;

    public DeclarationStatus Status => Decisions.Count > 0 ? DeclarationStatus.Decided : AsksForPerson(Proposed) ? DeclarationStatus.Waiting : DeclarationStatus.Noted;

    /// <summary>Whether it lies on the desk, or did: work that is settled already may be settled again.</summary>
    public bool HasWork => AsksForPerson(Proposed) || Decisions.Count > 0;

    /// <summary>Whether a proposal is more than a question.</summary>
    public static bool AsksForPerson(ControlDecision proposed) => proposed > ControlDecision.AskForInformation;
}

/// <summary>A decision, with when it was made.</summary>
public sealed record ControlDecided(ControlDecision Decision, string Reason, string Person, Instant At);
