using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Matter;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>By how much each nuclide, behind the shield that suits it best, would lower the misfit of a fitted model: the residual projected on what its spectrum adds to the columns there are.</summary>
internal static class CandidateScreen
{
    public static List<(Component Component, double Gain)> Rank(SpectrumFit fit, FittedModel model, IEnumerable<Nuclide> nuclides)
    {
        var data = model.Data;
        var response = fit.Response(model.Nuisance);
        var error = data.Error;
        var basis = Basis(model);
        var ranked = new List<(Component, double)>();
        foreach (var nuclide in nuclides)
        {
            var best = (Shield: -1, Gain: 0.0);
            for (var s = 0; s < Shield.Grid.Length; s++)
            {
                var column = error.Whiten(response.Direct(nuclide, s));
                var length = error.Dot(column, column);
                var along = error.Dot(column, model.Residual);
                if (along <= 0 || length <= 0)
                    continue;
                var left = length;
                foreach (var direction in basis)
                {
                    var part = error.Dot(column, direction);
                    left -= part * part;
                }

                var gain = along * along / Math.Max(left, 0.02 * length);
                if (gain > best.Gain)
                    best = (s, gain);
            }

            if (best.Shield >= 0)
                ranked.Add((new Component(nuclide, best.Shield), best.Gain));
        }

        ranked.Sort((a, b) => b.Item2.CompareTo(a.Item2));
        return ranked;
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
                for (var i = 0; i < direction.Length; i++)
                    direction[i] -= part * other[i];
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
