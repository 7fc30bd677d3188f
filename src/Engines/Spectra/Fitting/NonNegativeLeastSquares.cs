namespace Cordon.Engines.Spectra.Fitting;

/// <summary>min xᵀGx − 2hᵀx with x ≥ 0, by the active set method of Lawson and Hanson (1974, chapter 23) on the normal equations.</summary>
internal static class NonNegativeLeastSquares
{
    private const double Ridge = 1e-9;

    public static double[] Solve(double[,] gram, double[] right)
    {
        var n = right.Length;
        var x = new double[n];
        var free = new bool[n];
        for (var round = 0; round < 4 * n; round++)
        {
            var best = -1;
            var steepest = 1e-8;
            for (var i = 0; i < n; i++)
            {
                if (free[i] || gram[i, i] <= 0)
                    continue;
                var slope = right[i];
                for (var j = 0; j < n; j++)
                    slope -= gram[i, j] * x[j];
                slope /= Math.Sqrt(gram[i, i]);
                if (slope > steepest)
                    (best, steepest) = (i, slope);
            }

            if (best < 0)
                break;
            free[best] = true;
            Settle(gram, right, x, free);
        }

        return x;
    }

    private static void Settle(double[,] gram, double[] right, double[] x, bool[] free)
    {
        while (true)
        {
            var solved = Unconstrained(gram, right, free);
            var step = 1.0;
            for (var i = 0; i < x.Length; i++)
            {
                if (free[i] && solved[i] <= 0)
                    step = Math.Min(step, x[i] / Math.Max(x[i] - solved[i], 1e-300));
            }

            for (var i = 0; i < x.Length; i++)
            {
                if (!free[i])
                    continue;
                x[i] += step * (solved[i] - x[i]);
                if (step < 1 && x[i] <= 1e-12)
                    (x[i], free[i]) = (0, false);
            }

            if (step >= 1)
                return;
        }
    }

    private static double[] Unconstrained(double[,] gram, double[] right, bool[] free)
    {
        var index = new List<int>();
        for (var i = 0; i < free.Length; i++)
        {
            if (free[i])
                index.Add(i);
        }

        var k = index.Count;
        var lower = new double[k, k];
        var y = new double[k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = gram[index[i], index[j]];
                if (i == j)
                    sum *= 1 + Ridge;
                for (var m = 0; m < j; m++)
                    sum -= lower[i, m] * lower[j, m];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12 * gram[index[i], index[i]])) : sum / lower[j, j];
            }

            var value = right[index[i]];
            for (var m = 0; m < i; m++)
                value -= lower[i, m] * y[m];
            y[i] = value / lower[i, i];
        }

        var x = new double[free.Length];
        for (var i = k - 1; i >= 0; i--)
        {
            var value = y[i];
            for (var m = i + 1; m < k; m++)
                value -= lower[m, i] * x[index[m]];
            x[index[i]] = value / lower[i, i];
        }

        return x;
    }
}
