using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Matter;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>By how much each nuclide, behind the shield that suits it best, would lower the misfit of a fitted model: the residual projected on what its spectrum adds to the columns there are.</summary>
internal static class CandidateScreen
{
    /// <summary>Shields that are tried for every nuclide; the rest of the grid only for those that look best.</summary>
    private static readonly int[] FirstLook = [0, 2, 5, 6, 10, 15];
    private const int CloserLook = 20;

    public static List<(Component Component, double Gain)> Rank(SpectrumFit fit, FittedModel model, IEnumerable<Nuclide> nuclides)
    {
        var data = model.Data;
        var response = fit.Response(model.Nuisance);
        var error = data.Error;
        var basis = Basis(model);
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
            foreach (var direction in basis)
            {
                var part = error.Dot(column, direction);
                left -= part * part;
            }

            var gain = (along * along / Math.Max(left, 0.02 * length)) - (2 * response.Loss(nuclide, shield));
            return gain > best.Gain ? (shield, gain) : best;
        }
    }

    /// <summary>The columns in use, whitened and made orthonormal (Gram–Schmidt).</summary>
    private static List<double[]> Basis(FittedModel model)
    {
        var error = model.Data.Error;
        var basis = new List<double[]>();
        for (var c = 0; c < model.Columns.Length; c++)
        {
            if (model.Amounts[c] <= 0)
                continue;
            var direction = (double[])model.White[c].Clone();
            var before = error.Dot(direction, direction);
            foreach (var other in basis)
            {
                var part = error.Dot(direction, other);
                Vectors.AddTo(direction, other, -part);
            }

            var length = error.Dot(direction, direction);
            if (length < 1e-8 * before || length <= 0)
                continue;
            var scale = 1 / Math.Sqrt(length);
            for (var i = 0; i < direction.Length; i++)
                direction[i] *= scale;
            basis.Add(direction);
        }

        return basis;
    }
}
