namespace Cordon.Bench.Training;

/// <summary>Logistic regression with a ridge penalty by Newton's method (iteratively reweighted least squares); small and exact enough for some dozens of terms.</summary>
internal static class LogisticFit
{
    /// <param name="rows">Terms of each example; the first is the constant and is not penalised.</param>
    /// <param name="labels">1 or 0.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="ridge">Penalty on squared coefficients of standardised terms.</param>
    /// <param name="given">What of each example's log-odds is set beforehand; nothing when left out.</param>
    public static double[] Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> weights, double ridge, IReadOnlyList<double>? given = null)
    {
        var terms = rows[0].Length;
        var (mean, scale) = Standard(rows, weights);
        var beta = new double[terms];
        for (var round = 0; round < 40; round++)
        {
            var gradient = new double[terms];
            var hessian = new double[terms, terms];
            var x = new double[terms];
            for (var i = 0; i < rows.Count; i++)
            {
                var z = given?[i] ?? 0.0;
                for (var j = 0; j < terms; j++)
                {
                    x[j] = (rows[i][j] - mean[j]) / scale[j];
                    z += beta[j] * x[j];
                }

                var p = 1 / (1 + Math.Exp(-z));
                var residual = weights[i] * ((labels[i] ? 1 : 0) - p);
                var curve = weights[i] * Math.Max(p * (1 - p), 1e-9);
                for (var j = 0; j < terms; j++)
                {
                    gradient[j] += residual * x[j];
                    for (var k = 0; k <= j; k++)
                        hessian[j, k] += curve * x[j] * x[k];
                }
            }

            for (var j = 0; j < terms; j++)
            {
                for (var k = j + 1; k < terms; k++)
                    hessian[j, k] = hessian[k, j];
                var penalty = j == 0 ? 1e-9 : ridge;
                gradient[j] -= penalty * beta[j];
                hessian[j, j] += penalty + 1e-9;
            }

            var step = Solve(hessian, gradient);
            var largest = 0.0;
            for (var j = 0; j < terms; j++)
            {
                beta[j] += step[j];
                largest = Math.Max(largest, Math.Abs(step[j]));
            }

            if (largest < 1e-7)
                break;
        }

        // Back to the terms as they come.
        var plain = new double[terms];
        for (var j = 1; j < terms; j++)
        {
            plain[j] = beta[j] / scale[j];
            plain[0] -= beta[j] * mean[j] / scale[j];
        }

        plain[0] += beta[0];
        return plain;
    }

    public static double Apply(double[] beta, float[] row)
    {
        var z = 0.0;
        for (var j = 0; j < beta.Length && j < row.Length; j++)
            z += beta[j] * row[j];
        return z;
    }

    private static (double[] Mean, double[] Scale) Standard(IReadOnlyList<float[]> rows, IReadOnlyList<double> weights)
    {
        var terms = rows[0].Length;
        var (mean, scale) = (new double[terms], new double[terms]);
        var total = weights.Sum();
        for (var j = 1; j < terms; j++)
        {
            for (var i = 0; i < rows.Count; i++)
                mean[j] += weights[i] * rows[i][j] / total;
            var square = 0.0;
            for (var i = 0; i < rows.Count; i++)
                square += weights[i] * Math.Pow(rows[i][j] - mean[j], 2) / total;
            scale[j] = square < 1e-12 ? 1 : Math.Sqrt(square);
        }

        scale[0] = 1;
        return (mean, scale);
    }

    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var (m, v) = ((double[,])a.Clone(), (double[])b.Clone());
        for (var i = 0; i < n; i++)
        {
            var pivot = i;
            for (var r = i + 1; r < n; r++)
            {
                if (Math.Abs(m[r, i]) > Math.Abs(m[pivot, i]))
                    pivot = r;
            }

            if (pivot != i)
            {
                for (var c = 0; c < n; c++)
                    (m[i, c], m[pivot, c]) = (m[pivot, c], m[i, c]);
                (v[i], v[pivot]) = (v[pivot], v[i]);
            }

            for (var r = i + 1; r < n; r++)
            {
                var factor = m[r, i] / m[i, i];
                if (factor == 0)
                    continue;
                for (var c = i; c < n; c++)
                    m[r, c] -= factor * m[i, c];
                v[r] -= factor * v[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++)
                v[i] -= m[i, c] * v[c];
            v[i] /= m[i, i];
        }

        return v;
    }
}
