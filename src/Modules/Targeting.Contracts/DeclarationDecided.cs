using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A person decided about a declaration.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Decision">The control decision.</param>
/// <param name="Reason">Why, in the person's own words; it stays in the node.</param>
/// <param name="Person">Who.</param>
/// <param name="Instruction">What those who carry it out are told to do or look for; null when it goes out to nobody, or the decision says it all.</param>
/// <param name="Trader">What the trader may be told.</param>
/// <param name="Ground">The ground the trader is told; null unless <paramref name="Trader"/> is <see cref="TraderMayKnow.Ground"/>.</param>
public sealed record DeclarationDecided(
    string Id, ControlDecision Decision, string Reason, string Person, string? Instruction = null, TraderMayKnow Trader = TraderMayKnow.Nothing, string? Ground = null);

/// <summary>What the trader may be told about a decision.</summary>
public enum TraderMayKnow
{
    /// <summary>Nothing: it would warn those who should not be warned.</summary>
    Nothing,

    /// <summary>That it is decided, and how to object.</summary>
    Decision,

    /// <summary>The ground as well, in words that give no source away.</summary>
    Ground,
}
