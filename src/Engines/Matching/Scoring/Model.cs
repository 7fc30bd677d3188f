using System.Globalization;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Scoring;

/// <summary>
/// The fitted numbers: coefficients of the logistic combination for each <see cref="Reading"/> of names, how a log-odds becomes a score and a probability,
/// and the log-odds that birth dates, countries and numbers add. Read from <c>data/matching/weights.tsv</c>, which says how it was made.
/// </summary>
internal sealed class Model
{
    private static readonly Lazy<Model> Loaded = new(() => new Model(DataFile.Rows("weights.tsv")));
    private readonly double[][] _weights = [.. Enum.GetValues<Reading>().Select(_ => new double[NameVector.Terms.Length])];
    private readonly Dictionary<string, double> _constants = [];

    private Model(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var numbers = row.Skip(1).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var term = Array.IndexOf(NameVector.Terms, row[0]);
            for (var r = 0; term >= 0 && r < _weights.Length; r++)
                _weights[r][term] = numbers[r];
            if (term < 0)
                _constants.Add(row[0], numbers[0]);
        }
    }

    public static Model Instance => Loaded.Value;

    /// <summary>Log-odds of two names being one, from their row of terms.</summary>
    public double LogOdds(ReadOnlySpan<float> row, Reading reading)
    {
        var weights = _weights[(int)reading];
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
            sum += weights[i] * row[i];
        return sum;
    }

    /// <summary>A constant of the table by name.</summary>
    public double this[string name] => _constants[name];

    /// <summary>
    /// The score: 0.7 at the operating point, and so slow towards 1 that two matches do not tie there.
    /// </summary>
    public double Score(double logOdds)
    {
        var x = ((logOdds - _constants["operating-point"]) * _constants["score-slope"]) + Math.Log(0.7 / 0.3);
        return 1 / (1 + Math.Exp(-x));
    }

    /// <summary>The log-odds that give a score; the inverse of <see cref="Score"/>.</summary>
    public double LogOddsOf(double score)
    {
        if (score <= 0)
            return double.NegativeInfinity;
        if (score >= 1)
            return double.PositiveInfinity;
        return ((Math.Log(score / (1 - score)) - Math.Log(0.7 / 0.3)) / _constants["score-slope"]) + _constants["operating-point"];
    }

    /// <summary>The probability for a prior: the calibrated log-odds of the benchmark (made with equal priors) moved to it.</summary>
    public double Probability(double logOdds, double prior)
    {
        var x = (logOdds * _constants[logOdds < 0 ? "calibration-below" : "calibration-above"]) + _constants["calibration-offset"] + Math.Log(prior / (1 - prior));
        return 1 / (1 + Math.Exp(-x));
    }
}
