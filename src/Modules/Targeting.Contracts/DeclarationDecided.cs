using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A person decided about a declaration.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Decision">The control decision.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Person">Who.</param>
public sealed record DeclarationDecided(string Id, ControlDecision Decision, string Reason, string Person);
