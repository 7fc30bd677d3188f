using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Evidence;

/// <summary>Compares dates of birth with the precision they are known to; among several on a side the best agreement counts.</summary>
internal static class DateEvidence
{
    public static Finding? Between(IReadOnlyList<PartialDate> query, IReadOnlyList<PartialDate> candidate)
    {
        Finding? best = null;
        foreach (var left in query)
        {
            foreach (var right in candidate)
            {
                var found = Between(left, right);
                if (best is null || found.LogOdds > best.LogOdds)
                    best = found;
            }
        }

        return best;
    }

    private static Finding Between(PartialDate left, PartialDate right)
    {
        var model = Model.Instance;
        Finding Say(double score, string weight, string detail) => new("birthDate", score, model[weight], detail, left.ToString(), right.ToString());
        if (left.IsExact && right.IsExact)
        {
            if (left.First == right.First)
                return Say(1, "birth-day-same", "same day");
            if (left.First.Year == right.First.Year && left.First.Month == right.First.Day && left.First.Day == right.First.Month)
                return Say(0.8, "birth-swapped", "day and month swapped");
        }

        if (left.First <= right.Last && right.First <= left.Last)
            return Say(0.8, "birth-year-same", left.Circa || right.Circa ? "agree within what is known (circa)" : "agree within what is known");
        var apart = left.First > right.Last ? left.First.Year - right.Last.Year : right.First.Year - left.Last.Year;
        if (apart <= 1 || ((left.Circa || right.Circa) && apart <= 3))
            return Say(0.4, "birth-near", apart == 0 ? "same year, another day" : $"{apart} year apart");
        return Say(0, "birth-conflict", $"{apart} years apart");
    }
}
