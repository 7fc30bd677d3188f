using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Decide;

/// <summary>A control decision as a person gives it.</summary>
/// <param name="Decision">What is to happen.</param>
/// <param name="Reason">Why; stays in the node.</param>
/// <param name="Instruction">What those who carry it out are told.</param>
/// <param name="Trader">What the trader may be told.</param>
/// <param name="Ground">The ground the trader is told.</param>
internal sealed record GivenDecision(ControlDecision Decision, string? Reason, string? Instruction = null, TraderMayKnow Trader = TraderMayKnow.Nothing, string? Ground = null);
