using System.Diagnostics;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Bench.Ranker;

/// <summary>One slice of time with its features. Only outcomes of the first slice are ever in a feature.</summary>
internal sealed record TimeSlice(FeaturePlan Plan, CaseHistory History, IReadOnlyList<Declared> Cases, IReadOnlyList<bool> Outcomes, IReadOnlyList<float[]> Rows, TimeSpan Encoding)
{
    public string Span => $"{Cases[0].Day:O} to {Cases[^1].Day:O} ({Cases.Count:N0})";

    public List<(double Score, bool Irregular)> ScoredBy(IRankingModel model) => [.. Rows.Zip(Outcomes, (r, o) => (model.Score(r), o))];

    public List<(double Score, bool Irregular)> ScoredBy(int feature) => [.. Rows.Zip(Outcomes, (r, o) => ((double)r[feature], o))];

    /// <summary>Only those whose price nobody declared in an earlier slice.</summary>
    public List<(double Score, bool Irregular)> WithNewPrice(TimeSlice earlier, List<(double Score, bool Irregular)> scored)
    {
        var prices = earlier.Cases.Select(c => c.Numbers[FraudDeclarations.Price]).ToHashSet();
        return [.. scored.Where((_, i) => !prices.Contains(Cases[i].Numbers[FraudDeclarations.Price]))];
    }

    public int FeatureOf(string riskKey) => Plan.Features.ToList().IndexOf(new Feature(FeatureKind.Rate, riskKey));
}

internal static class TimeSlices
{
    /// <summary>The slices in their order; they must follow each other in time.</summary>
    public static List<TimeSlice> Read(bool withPrices, params string[] splits)
    {
        var plan = FraudDeclarations.Plan(withPrices);
        var (encoder, history) = (new FeatureEncoder(plan), new CaseHistory(plan));
        var slices = new List<TimeSlice>();
        foreach (var split in splits)
        {
            var cases = FraudDeclarations.Read(split);
            if (slices.Count > 0 && cases[0].Declared.Day <= slices[^1].Cases[^1].Day)
                throw new InvalidDataException($"{split} begins on {cases[0].Declared.Day:O}, not after the slice before it");
            var watch = Stopwatch.StartNew();
            var rows = encoder.EncodeInTime(history, slices.Count == 0 ? cases : cases.Select(c => c with { Irregular = null }));
            slices.Add(new TimeSlice(plan, history, [.. cases.Select(c => c.Declared)], [.. cases.Select(c => c.Irregular!.Value)], rows, watch.Elapsed));
        }

        return slices;
    }
}
