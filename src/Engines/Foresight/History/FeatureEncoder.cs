using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.History;

/// <summary>Makes the features of declarations out of what came before them.</summary>
/// <param name="plan">What is looked at.</param>
public sealed class FeatureEncoder(FeaturePlan plan)
{
    private const double Strangest = 10;

    /// <summary>The features in their order.</summary>
    public IReadOnlyList<Feature> Features { get; } = plan.Features;

    /// <summary>The features of one declaration, as of the day that the history has reached.</summary>
    /// <param name="history">What came before.</param>
    /// <param name="declared">Lodged on that day or later.</param>
    /// <returns>One finite number for each of <see cref="Features"/>.</returns>
    /// <exception cref="FaultException">A field is missing, a number is not finite, or the history is already past the declaration.</exception>
    public float[] Encode(CaseHistory history, Declared declared)
    {
        Check(history, declared);
        var row = new float[Features.Count];
        var at = 0;
        var prior = history.Prior;
        for (var k = 0; k < plan.RiskKeys.Count; k++)
        {
            var tally = history.OutcomesLike(declared, k);
            row[at++] = (float)tally.Rate(prior, plan.PriorWeight);
            row[at++] = (float)Math.Log(1 + tally.Judged);
        }

        for (var r = 0; r < plan.Ratios.Count; r++)
        {
            var peers = history.PeersOf(declared, r);
            var log = plan.Ratios[r].LogOf(declared);
            var deviation = log is { } value && peers.Count > 0 ? value - peers.Mean : 0;
            row[at++] = (float)deviation;
            row[at++] = (float)Math.Clamp(deviation / peers.Deviation, -Strangest, Strangest);
            row[at++] = log is null ? -1 : (float)Math.Log(1 + peers.Count);
        }

        foreach (var amount in declared.Numbers)
            row[at++] = amount is { } stated ? (float)Math.Log(1 + stated) : -1;
        return row;
    }

    /// <summary>Goes through declarations in the order of time: each is encoded by what was known on its day, and only then taken in.</summary>
    /// <param name="history">Grows by the declarations.</param>
    /// <param name="cases">In the order of their days.</param>
    public IReadOnlyList<float[]> EncodeInTime(CaseHistory history, IEnumerable<PastCase> cases)
    {
        var rows = new List<float[]>();
        foreach (var past in cases)
        {
            history.GoTo(past.Declared.Day);
            rows.Add(Encode(history, past.Declared));
            history.Add(past);
        }

        return rows;
    }

    private void Check(CaseHistory history, Declared declared)
    {
        if (declared.Categories.Count != plan.Categories.Count || declared.Numbers.Count != plan.Numbers.Count)
            throw new FaultException(Fault.Of("ranker.declaration.fields", declared.Id, ("categories", plan.Categories.Count), ("numbers", plan.Numbers.Count)));
        if (declared.Day < history.Day)
            throw new FaultException(Fault.Of("ranker.history.order", declared.Id, ("day", declared.Day.ToString("O")), ("reached", history.Day.ToString("O"))));
        for (var n = 0; n < declared.Numbers.Count; n++)
        {
            if (declared.Numbers[n] is { } number && (!double.IsFinite(number) || number < 0))
                throw new FaultException(Fault.Of("ranker.declaration.number", declared.Id, ("field", plan.Numbers[n]), ("value", number)));
        }
    }
}
