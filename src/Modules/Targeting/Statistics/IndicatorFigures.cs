using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>What an indicator came to over many declarations.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Fired">On how many it fired.</param>
/// <param name="Undecided">On how many it could not be told.</param>
/// <param name="Missing">The facts it lacked most often, with how often.</param>
/// <param name="Decisions">What was decided where it fired, with how often.</param>
/// <param name="Open">Where it fired and nobody has decided.</param>
/// <param name="Precision">Of those where it fired and an outcome is known, how many were found.</param>
/// <param name="Examined">How many of these outcomes somebody found by looking at the goods.</param>
/// <param name="Cost">Declarations examined for each find; null where nothing was examined or found.</param>
internal sealed record IndicatorFigures(
    string Id, int Fired, int Undecided, IReadOnlyList<(string Fact, int Count)> Missing, IReadOnlyList<(ControlDecision Decision, int Count)> Decisions, int Open, Proportion Precision, int Examined, double? Cost)
{
    /// <summary>Below this many outcomes a share says nothing worth acting on.</summary>
    public const int EnoughToSay = 10;

    public bool IsTooFew => Precision.Of < EnoughToSay;
}
