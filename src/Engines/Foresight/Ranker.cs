using Cordon.Engines.Foresight.Calibration;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Engines.Foresight;

/// <summary>What a ranker says about a declaration.</summary>
/// <param name="Chance">Probability that an examination finds something, above 0 and below 1, as calibrated.</param>
/// <param name="Score">Log-odds before calibration.</param>
/// <param name="Reasons">What did most to it, the strongest first.</param>
public sealed record Ranked(double Chance, double Score, IReadOnlyList<Reason> Reasons);

/// <summary>
/// A whole ranker: plan, history as it stood when it was trained, trees and calibration. It is a function of the declaration alone: the same in, the same out, on
/// every day and on every node that has its document. Safe for several threads.
/// </summary>
/// <param name="plan">What it looks at.</param>
/// <param name="model">Its trees.</param>
/// <param name="calibration">From log-odds to a probability.</param>
/// <param name="history">What came before; nothing may be added to it any more.</param>
/// <param name="salt">What the values of the history are hashed with; null when they are kept as they are.</param>
public sealed class Ranker(FeaturePlan plan, TreeModel model, IsotonicCalibration calibration, CaseHistory history, byte[]? salt)
{
    private readonly FeatureEncoder encoder = new(plan);
    private readonly Reasons reasons = new(plan, model);

    /// <summary>What it looks at.</summary>
    public FeaturePlan Plan => plan;

    /// <summary>Its trees.</summary>
    public TreeModel Model => model;

    /// <summary>From log-odds to a probability.</summary>
    public IsotonicCalibration Calibration => calibration;

    /// <summary>What came before.</summary>
    public CaseHistory History => history;

    /// <summary>What the values of the history are hashed with.</summary>
    public byte[]? Salt => salt;

    /// <summary>What it says about a declaration. On which day it was lodged has no part in it.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="most">How many reasons at most.</param>
    /// <exception cref="Kernel.Faults.FaultException"><c>ranker.declaration.fields</c>, <c>ranker.declaration.number</c></exception>
    public Ranked Rank(Declared declared, int most)
    {
        var (row, score) = Score(declared);
        return new Ranked(calibration.Probability(score), score, reasons.Of(history, declared, row, most));
    }

    /// <summary>Its log-odds, and the features they are made of.</summary>
    /// <exception cref="Kernel.Faults.FaultException">As for ranking.</exception>
    public (float[] Row, double Score) Score(Declared declared)
    {
        var row = encoder.Encode(history, declared with { Day = DateOnly.MaxValue });
        return (row, model.Score(row));
    }
}
