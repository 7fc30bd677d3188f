using System.Text.Json;
using Cordon.Engines.Foresight.Calibration;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Foresight;

/// <summary>
/// A ranker as a file: canonical JSON (RFC 8785), so that the SHA-256 of its bytes names it. Values of the past stand in it only as salted hashes.
/// </summary>
public static class RankerDocument
{
    /// <summary>Bytes of the longest document that is read.</summary>
    public const int MostBytes = 256 << 20;

    private const string Format = "cordon.ranker/v1";

    /// <summary>The document of a ranker.</summary>
    public static byte[] Write(Ranker ranker)
    {
        var held = ranker.History.Held;
        return CanonicalJson.OfRecord(new Written(
            Format, WrittenPlan.Of(ranker.Plan), ranker.Salt is null ? null : Convert.ToHexStringLower(ranker.Salt), ranker.Model.Offset, [.. ranker.Model.Trees.Select(t => t.Shape)],
            [.. ranker.Calibration.Points.Select(p => (IReadOnlyList<double>)[p.Score, p.Rate])], [held.All.Judged, held.All.Irregular],
            [.. held.Outcomes.Select(o => o.ToDictionary(t => t.Key, t => (IReadOnlyList<int>)[t.Value.Judged, t.Value.Irregular]))],
            [.. held.Peers.Select(p => p.ToDictionary(s => s.Key, s => (IReadOnlyList<double>)[s.Value.Count, s.Value.Mean, s.Value.Squares]))]));
    }

    /// <summary>The ranker of a document.</summary>
    /// <exception cref="FaultException"><c>ranker.document</c>, <c>ranker.tree.shape</c>, <c>ranker.calibration.points</c>, <c>ranker.history.plan</c>, <c>ranker.plan…</c></exception>
    public static Ranker Read(byte[] document)
    {
        if (document.Length > MostBytes)
            throw Refused($"it is longer than {MostBytes >> 20} MB");
        try
        {
            var read = JsonSerializer.Deserialize<Written>(document, StrictJson.Options) ?? throw Refused("it is null");
            return Read(read);
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw new FaultException(Fault.Of("ranker.document", "", ("problem", broken.Message)), broken);
        }
    }

    private static Ranker Read(Written read)
    {
        if (read.Format != Format)
            throw Refused($"its format is {read.Format}, and {Format} is read here");
        var plan = read.Plan.Read();
        var width = plan.Features.Count;
        if (read.Trees.Any(t => t.Feature.Any(f => f < 0 || f >= width) || t.Leaves.Concat(t.Means).Any(v => !double.IsFinite(v))))
            throw Refused($"a tree asks for a feature that its plan of {width} does not have, or a value in it is not finite");
        if (plan.RiskKeys.SelectMany(k => k.Fields).Concat(plan.Ratios.SelectMany(r => r.Peers)).Any(f => f < 0 || f >= plan.Categories.Count)
            || plan.Ratios.Any(r => new[] { r.Numerator, r.Denominator ?? 0 }.Any(n => n < 0 || n >= plan.Numbers.Count)))
            throw Refused("its plan names a field that it does not have");
        var salt = read.Salt is null ? null : Convert.FromHexString(read.Salt);
        var held = new HeldHistory(
            TallyOf(read.All), [.. read.Outcomes.Select(o => o.ToDictionary(t => t.Key, t => TallyOf(t.Value)))], [.. read.Peers.Select(p => p.ToDictionary(s => s.Key, s => SpreadOf(s.Value)))]);
        return new Ranker(
            plan, new TreeModel([.. read.Trees.Select(t => new RankingTree(t))], width, read.Offset),
            IsotonicCalibration.Through([.. read.Calibration.Select(p => p is [var score, var rate] ? (score, rate) : throw Refused("a point of its calibration has not two numbers"))]),
            new CaseHistory(plan, salt, held), salt);
    }

    private static Tally TallyOf(IReadOnlyList<int> pair) => pair is [var judged, var irregular] && irregular >= 0 && judged >= irregular ? new Tally(judged, irregular) : throw Refused("a tally is no pair of counts");

    private static Spread SpreadOf(IReadOnlyList<double> three) => three is [var count and >= 0 and <= int.MaxValue, var mean, var squares] ? new Spread((int)count, mean, squares) : throw Refused("a spread has not three numbers");

    private static FaultException Refused(string problem) => new(Fault.Of("ranker.document", "", ("problem", problem)));

    private sealed record Written(
        string Format, WrittenPlan Plan, string? Salt, double Offset, IReadOnlyList<TreeShape> Trees, IReadOnlyList<IReadOnlyList<double>> Calibration, IReadOnlyList<int> All,
        IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<int>>> Outcomes, IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<double>>> Peers);

    private sealed record WrittenPlan(IReadOnlyList<string> Categories, IReadOnlyList<string> Numbers, IReadOnlyList<RiskKey> RiskKeys, IReadOnlyList<WrittenRatio> Ratios, double PriorWeight, int DaysToOutcome)
    {
        public static WrittenPlan Of(FeaturePlan plan) =>
            new(plan.Categories, plan.Numbers, plan.RiskKeys, [.. plan.Ratios.Select(r => new WrittenRatio(r.Name, r.Numerator, r.Peers, r.Denominator))], plan.PriorWeight, plan.DaysToOutcome);

        public FeaturePlan Read() =>
            new(Categories, Numbers, RiskKeys, [.. Ratios.Select(r => new PeerRatio(r.Name, r.Numerator, r.Denominator, r.Peers))]) { PriorWeight = PriorWeight, DaysToOutcome = DaysToOutcome };
    }

    private sealed record WrittenRatio(string Name, int Numerator, IReadOnlyList<int> Peers, int? Denominator = null);
}
