using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.History;

/// <summary>
/// What was declared and found before a day. Features of a declaration are made of this and of the declaration alone, so nothing of its own
/// outcome, of another of the same day, or of a later day can be in them. Not for use by several threads while it grows.
/// </summary>
public sealed class CaseHistory
{
    // 80 bits: a million values do not meet.
    private const int KeyBytes = 10;

    private readonly FeaturePlan plan;
    private readonly Dictionary<string, Tally>[] outcomes;
    private readonly Dictionary<string, Spread>[] peers;
    private readonly PriorityQueue<PastCase, int> waiting = new();
    private readonly List<PastCase> today = [];
    private readonly byte[]? salt;
    private Tally all;

    /// <summary>An empty history.</summary>
    /// <param name="plan">What is looked at.</param>
    /// <param name="salt">What values are hashed with before they are kept, so that a stored history names nobody; null keeps them as they are.</param>
    /// <exception cref="FaultException">The plan names a thing twice, or would know outcomes on the day itself.</exception>
    public CaseHistory(FeaturePlan plan, byte[]? salt = null)
    {
        this.salt = salt;
        if (plan.PriorWeight <= 0 || plan.DaysToOutcome < 1)
            throw new FaultException(new Fault("ranker.plan.past"));
        var names = plan.RiskKeys.Select(k => k.Name).Concat(plan.Ratios.Select(r => r.Name)).Concat(plan.Numbers);
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new FaultException(new Fault("ranker.plan.twice", twice.Key));
        this.plan = plan;
        outcomes = [.. plan.RiskKeys.Select(_ => new Dictionary<string, Tally>())];
        peers = [.. plan.Ratios.Select(_ => new Dictionary<string, Spread>())];
    }

    /// <summary>A history as it stood at one moment. It can be looked up in by several threads as long as nothing is added.</summary>
    /// <param name="plan">The plan that it was made under.</param>
    /// <param name="salt">Its salt.</param>
    /// <param name="held">What it held.</param>
    /// <exception cref="FaultException">It was made under another plan, or the plan is refused.</exception>
    public CaseHistory(FeaturePlan plan, byte[]? salt, HeldHistory held)
        : this(plan, salt)
    {
        if (held.Outcomes.Count != outcomes.Length || held.Peers.Count != peers.Length)
            throw new FaultException(Fault.Of("ranker.history.plan", "", ("keys", outcomes.Length), ("ratios", peers.Length)));
        all = held.All;
        for (var k = 0; k < outcomes.Length; k++)
            outcomes[k] = new(held.Outcomes[k]);
        for (var r = 0; r < peers.Length; r++)
            peers[r] = new(held.Peers[r]);
    }

    /// <summary>What it holds now, to be stored with a model.</summary>
    public HeldHistory Held => new(all, [.. outcomes.Select(o => new Dictionary<string, Tally>(o))], [.. peers.Select(p => new Dictionary<string, Spread>(p))]);

    /// <summary>The same on any day from now on: it knows what this one knows, and can be looked up in by several threads.</summary>
    public CaseHistory Frozen() => new(plan, salt, Held);

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

        while (waiting.TryPeek(out _, out var known) && known <= day.DayNumber)
            AddOutcome(waiting.Dequeue());
    }

    /// <summary>Takes in a declaration of the day reached. Its peers count from the next day on, its outcome from the day on which it is known.</summary>
    public void Add(PastCase past)
    {
        GoTo(past.Declared.Day);
        today.Add(past);
        if (past.Irregular is not null)
            waiting.Enqueue(past, Math.Max((past.KnownOn ?? past.Declared.Day.AddDays(plan.DaysToOutcome)).DayNumber, past.Declared.Day.DayNumber + 1));
    }

    /// <summary>Outcomes under the values that a declaration has for a risk key.</summary>
    public Tally OutcomesLike(Declared declared, int riskKey) => outcomes[riskKey].GetValueOrDefault(KeyOf(declared, plan.RiskKeys[riskKey].Fields, riskKey));

    /// <summary>Earlier values of a ratio among the peers of a declaration, in natural logarithm.</summary>
    public Spread PeersOf(Declared declared, int ratio) => peers[ratio].GetValueOrDefault(KeyOf(declared, plan.Ratios[ratio].Peers, ~ratio));

    private void AddToPeers(Declared declared)
    {
        for (var r = 0; r < peers.Length; r++)
        {
            if (plan.Ratios[r].LogOf(declared) is { } log)
            {
                var key = KeyOf(declared, plan.Ratios[r].Peers, ~r);
                peers[r][key] = peers[r].GetValueOrDefault(key).With(log);
            }
        }
    }

    private void AddOutcome(PastCase past)
    {
        all = all.With(past.Irregular!.Value);
        for (var k = 0; k < outcomes.Length; k++)
        {
            var key = KeyOf(past.Declared, plan.RiskKeys[k].Fields, k);
            outcomes[k][key] = outcomes[k].GetValueOrDefault(key).With(past.Irregular.Value);
        }
    }

    // Under a salt the place is hashed too: the same value under two keys cannot be told to be the same.
    private string KeyOf(Declared declared, IReadOnlyList<int> fields, int place)
    {
        var key = fields.Count == 1 ? declared.Categories[fields[0]] : string.Join('\u001f', fields.Select(f => declared.Categories[f]));
        if (salt is null)
            return key;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{place}\u001f{key}"), hash);
        return Convert.ToHexStringLower(hash[..KeyBytes]);
    }
}
