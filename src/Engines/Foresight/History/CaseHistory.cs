using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.History;

/// <summary>
/// What was declared and found before a day. Features of a declaration are made of this and of the declaration alone, so nothing of its own
/// outcome, of another of the same day, or of a later day can be in them. Not for use by several threads while it grows.
/// </summary>
public sealed class CaseHistory
{
    private readonly FeaturePlan plan;
    private readonly Dictionary<string, Tally>[] outcomes;
    private readonly Dictionary<string, Spread>[] peers;
    private readonly Queue<PastCase> waiting = new();
    private readonly List<PastCase> today = [];
    private Tally all;

    /// <summary>An empty history.</summary>
    /// <param name="plan">What is looked at.</param>
    /// <exception cref="FaultException">The plan names a thing twice, or would know outcomes on the day itself.</exception>
    public CaseHistory(FeaturePlan plan)
    {
        if (plan.PriorWeight <= 0 || plan.DaysToOutcome < 1)
            throw new FaultException(new Fault("ranker.plan.past"));
        var names = plan.RiskKeys.Select(k => k.Name).Concat(plan.Ratios.Select(r => r.Name)).Concat(plan.Numbers);
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new FaultException(new Fault("ranker.plan.twice", twice.Key));
        this.plan = plan;
        outcomes = [.. plan.RiskKeys.Select(_ => new Dictionary<string, Tally>())];
        peers = [.. plan.Ratios.Select(_ => new Dictionary<string, Spread>())];
    }

    /// <summary>The day reached; nothing of this day or later is in a feature.</summary>
    public DateOnly Day { get; private set; } = DateOnly.MinValue;

    /// <summary>All outcomes known before <see cref="Day"/>.</summary>
    public Tally Overall => all;

    /// <summary>The rate that stands for a key nobody has outcomes of: that of all outcomes, one half while there are none.</summary>
    public double Prior => all.Rate(0.5, 1);

    /// <summary>Goes on to a day: what was declared before it, and outcomes old enough to be known, become history.</summary>
    public void GoTo(DateOnly day)
    {
        if (day < Day)
            throw new FaultException(Fault.Of("ranker.history.order", "", ("day", day.ToString("O")), ("reached", Day.ToString("O"))));
        if (day > Day)
        {
            foreach (var past in today)
                AddToPeers(past.Declared);
            today.Clear();
            Day = day;
        }

        while (waiting.TryPeek(out var next) && next.Declared.Day.DayNumber + plan.DaysToOutcome <= day.DayNumber)
            AddOutcome(waiting.Dequeue());
    }

    /// <summary>Takes in a declaration of the day reached. Its peers count from the next day on, its outcome from the day on which it is known.</summary>
    public void Add(PastCase past)
    {
        GoTo(past.Declared.Day);
        today.Add(past);
        if (past.Irregular is not null)
            waiting.Enqueue(past);
    }

    /// <summary>Outcomes under the values that a declaration has for a risk key.</summary>
    public Tally OutcomesLike(Declared declared, int riskKey) => outcomes[riskKey].GetValueOrDefault(KeyOf(declared, plan.RiskKeys[riskKey].Fields));

    /// <summary>Earlier values of a ratio among the peers of a declaration, in natural logarithm.</summary>
    public Spread PeersOf(Declared declared, int ratio) => peers[ratio].GetValueOrDefault(KeyOf(declared, plan.Ratios[ratio].Peers));

    private void AddToPeers(Declared declared)
    {
        for (var r = 0; r < peers.Length; r++)
        {
            if (plan.Ratios[r].LogOf(declared) is { } log)
            {
                var key = KeyOf(declared, plan.Ratios[r].Peers);
                peers[r][key] = peers[r].GetValueOrDefault(key).With(log);
            }
        }
    }

    private void AddOutcome(PastCase past)
    {
        all = all.With(past.Irregular!.Value);
        for (var k = 0; k < outcomes.Length; k++)
        {
            var key = KeyOf(past.Declared, plan.RiskKeys[k].Fields);
            outcomes[k][key] = outcomes[k].GetValueOrDefault(key).With(past.Irregular.Value);
        }
    }

    private static string KeyOf(Declared declared, IReadOnlyList<int> fields) =>
        fields.Count == 1 ? declared.Categories[fields[0]] : string.Join('\u001f', fields.Select(f => declared.Categories[f]));
}
