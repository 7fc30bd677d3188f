using System.Globalization;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>
/// The probability that a finding is right: log-odds added up over small trees of questions about <see cref="FindingMeasures"/>, grown by <c>./cordon bench spectra-probability</c> on sets where the truth is known,
/// left-out nuclides among them.
/// </summary>
internal static class ProbabilityModel
{
    private static readonly Question[][] Trees = Read();

    public static double Of(double[] measures) => 1 / (1 + Math.Exp(-Trees.Sum(t => Value(t, measures))));

    private static double Value(Question[] tree, double[] measures)
    {
        for (var question = tree[0]; ;)
        {
            var branch = (float)measures[question.Measure] <= question.Most ? question.Low : question.High;
            if (branch.Next is not { } next)
                return branch.Value;
            question = tree[next];
        }
    }

    private static Question[][] Read() =>
    [
        .. SpectraTable.Read("probability.tsv").GroupBy(r => r[0]).Select(rows => rows.Select((row, i) => int.Parse(row[1], CultureInfo.InvariantCulture) == i
            ? new Question(Array.IndexOf(FindingMeasures.Names, row[2]), float.Parse(row[3], CultureInfo.InvariantCulture), BranchOf(row[4]), BranchOf(row[5]))
            : throw new InvalidOperationException($"probability.tsv: tree {row[0]} lacks question {i}")).ToArray()),
    ];

    /// <summary>The number of the next question after a <c>#</c>, or log-odds.</summary>
    private static Branch BranchOf(string cell) =>
        cell[0] == '#' ? new Branch(int.Parse(cell.AsSpan(1), CultureInfo.InvariantCulture), 0) : new Branch(null, SpectraTable.Number(cell));

    private readonly record struct Branch(int? Next, double Value);

    /// <summary>Whether a measure is not more than a number.</summary>
    private readonly record struct Question(int Measure, float Most, Branch Low, Branch High);
}
