using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Matter;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>
/// By how much each nuclide, behind the shield that suits it best, would lower the misfit of a fitted model: the residual projected on what its spectrum adds to the columns there are.
/// A column that is held to what was expected of it, as those of the background are, gives way only as far as it is let.
/// </summary>
internal static class CandidateScreen
{
    /// <summary>Shields that are tried for every nuclide; the rest of the grid only for those that look best.</summary>
    private static readonly int[] FirstLook = [0, 2, 5, 6, 10, 15];
    private const int CloserLook = 20;
    private const double Nothing = 1e-8;

    public static List<(Component Component, double Gain)> Rank(SpectrumFit fit, FittedModel model, IEnumerable<Nuclide> nuclides)
    {
        var data = model.Data;
        var response = fit.Response(model.Nuisance);
        var error = data.Error;
        var (active, lower) = Factor(model);
        var ranked = new List<(Component Component, double Gain)>();
        foreach (var nuclide in nuclides)
        {
            var best = (Shield: -1, Gain: 0.0);
            foreach (var s in FirstLook.Intersect(Shield.For(nuclide.Form)))
                best = Better(nuclide, s, best);
            if (best.Shield >= 0)
                ranked.Add((new Component(nuclide, best.Shield), best.Gain));
        }

        ranked.Sort((a, b) => b.Gain.CompareTo(a.Gain));
        for (var i = 0; i < Math.Min(CloserLook, ranked.Count); i++)
        {
            var best = (ranked[i].Component.Shield, ranked[i].Gain);
            foreach (var s in Shield.For(ranked[i].Component.Nuclide.Form))
                best = FirstLook.Contains(s) ? best : Better(ranked[i].Component.Nuclide, s, best);
            ranked[i] = (ranked[i].Component with { Shield = best.Shield }, best.Gain);
        }

        ranked.Sort((a, b) => b.Gain.CompareTo(a.Gain));
        return ranked;

        (int Shield, double Gain) Better(Nuclide nuclide, int shield, (int Shield, double Gain) best)
        {
            var column = error.Whiten(response.Direct(nuclide, shield));
            var length = error.Dot(column, column);
            var along = error.Dot(column, model.Residual);
            if (along <= 0 || length <= 0)
                return best;
            var left = length;
            Span<double> solved = stackalloc double[active.Count];
            for (var a = 0; a < active.Count; a++)
            {
                var value = error.Dot(column, model.White[active[a]]);
                for (var k = 0; k < a; k++)
                    value -= lower[a, k] * solved[k];
                solved[a] = value / lower[a, a];
                left -= solved[a] * solved[a];
            }

            var gain = (along * along / Math.Max(left, 0.02 * length)) - (2 * response.Loss(nuclide, shield));
            return gain > best.Gain ? (shield, gain) : best;
        }
    }

    /// <summary>The columns in use, and the Cholesky factor of their products with what holds them; one that lies among those before it adds nothing and is left out.</summary>
    private static (List<int> Active, double[,] Lower) Factor(FittedModel model)
    {
        var active = new List<int>();
        var lower = new double[model.Columns.Length, model.Columns.Length];
        for (var c = 0; c < model.Columns.Length; c++)
        {
            if (model.Amounts[c] <= 0)
                continue;
            var own = model.Data.Error.Dot(model.White[c], model.White[c]) + model.Stiffness[c];
            var (row, left) = (active.Count, own);
            for (var a = 0; a < row; a++)
            {
                var value = model.Data.Error.Dot(model.White[c], model.White[active[a]]);
                for (var k = 0; k < a; k++)
                    value -= lower[row, k] * lower[a, k];
                lower[row, a] = value / lower[a, a];
                left -= lower[row, a] * lower[row, a];
            }

            if (left < Nothing * own || left <= 0)
                continue;
            lower[row, row] = Math.Sqrt(left);
            active.Add(c);
        }

        return (active, lower);
    }
}
