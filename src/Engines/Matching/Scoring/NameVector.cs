using Cordon.Engines.Matching.Comparison;

namespace Cordon.Engines.Matching.Scoring;

/// <summary>The comparison of two names as a row of numbers for the logistic combination; <see cref="Terms"/> names them in order.</summary>
internal static class NameVector
{
    public static readonly string[] Terms =
    [
        "base", "shorter-covered", "longer-covered", "conflict", "conflict-share", "extra", "extra-share", "fuzz", "worst-word",
        "information", "one-word", "two-words", "words-conflict", "two-words-conflict", "complete", "order", "initial", "given-name-form",
        "concept", "joined", "number-conflict", "form-conflict", "form-same", "cross-script", "cross-script-fuzz", "cross-script-conflict",
        "first-word", "last-word", "identical", "one-word-extra", "nothing-linked", "acronym", "place-conflict",
        "cross-script-information", "cross-script-one-word", "cross-script-worst", "cross-script-extra", "rarest-linked", "rarest-left", "rarest-left-squared",
        "query-left", "first-likeness", "last-likeness", "family-parted", "family-left", "common-apart", "other-than-person", "cross-script-other",
    ];

    /// <summary>Below this it is all the same how surely the query names a person.</summary>
    private const float SurelyPerson = -5;

    public static void Write(in NameFeatures f, Span<float> row)
    {
        var conflict = Math.Min(f.QueryLeft, f.CandidateLeft);
        var extra = Math.Abs(f.QueryLeft - f.CandidateLeft);
        row[0] = 1;
        row[1] = Math.Min(1.1f, f.Matched / Math.Max(f.Smaller, 0.05f));
        row[2] = Math.Min(1.1f, f.Matched / Math.Max(f.Larger, 0.05f));
        row[3] = Math.Min(conflict, 2);
        row[4] = conflict / (f.Matched + conflict + 0.05f);
        row[5] = Math.Min(extra, 2.5f);
        row[6] = extra / (f.Matched + extra + 0.05f);
        row[7] = Math.Min(f.Fuzz, 1);
        row[8] = f.Worst;
        row[9] = Math.Min(f.Matched, 6);
        row[10] = f.LinkedWords == 1 ? 1 : 0;
        row[11] = f.LinkedWords == 2 ? 1 : 0;
        row[12] = f.LeftFewer > 0 ? 1 : 0;
        row[13] = f.LeftFewer > 1 ? 1 : 0;
        row[14] = f.LeftMore == 0 ? 1 : 0;
        row[15] = f.Disorder;
        row[16] = Math.Min(f.Initials, 1);
        row[17] = Math.Min(f.GivenNames, 2);
        row[18] = Math.Min(f.Concepts, 3);
        row[19] = Math.Min(f.Joined, 2);
        row[20] = Math.Min(f.NumberConflicts, 1);
        row[21] = f.FormConflict ? 1 : 0;
        row[22] = f.FormSame ? 1 : 0;
        row[23] = f.CrossScript ? 1 : 0;
        row[24] = f.CrossScript ? row[7] : 0;
        row[25] = f.CrossScript ? row[3] : 0;
        row[26] = f.FirstLikeness > 0 ? 1 : 0;
        row[27] = f.LastLikeness > 0 ? 1 : 0;
        row[28] = f.LeftMore == 0 && f.Fuzz < 0.001f ? 1 : 0;
        row[29] = f.LinkedWords == 1 ? row[5] : 0;
        row[31] = Math.Min(f.Acronyms, 1);
        row[32] = f.PlaceConflict ? 1 : 0;
        row[33] = f.CrossScript ? row[9] : 0;
        row[34] = f.CrossScript ? row[10] : 0;
        row[35] = f.CrossScript ? row[8] : 0;
        row[36] = f.CrossScript ? row[5] : 0;
        row[37] = f.RarestLinked;
        row[38] = f.RarestLeft;
        row[39] = f.RarestLeft * f.RarestLeft;
        row[30] = f.LinkedWords == 0 ? 1 : 0;
        row[40] = Math.Min(f.QueryLeft, 2.5f);
        row[41] = f.FirstLikeness;
        row[42] = f.LastLikeness;
        row[43] = f.FamilyParted ? 1 : 0;
        row[44] = f.FamilyLeft ? 1 : 0;
        row[45] = f.CommonApart;
        row[46] = Math.Max(f.OtherThanPerson, SurelyPerson);
        row[47] = f.CrossScript ? row[46] : 0;
    }
}
