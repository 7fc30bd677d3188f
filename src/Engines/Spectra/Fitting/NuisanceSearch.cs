namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Looks for the errors of the instrument under which a hypothesis fits best: one coordinate after the other, with steps that halve.</summary>
internal static class NuisanceSearch
{
    public static FittedModel Improve(SpectrumFit fit, FittedModel start, int rounds)
    {
        var crystal = fit.Crystal;
        var best = start;
        var pivot = fit.Measurement.Anchors.Count == 0 ? double.PositiveInfinity : fit.Measurement.Anchors[0].True;
        var (gain, offset, light) = (crystal.GainSpread, crystal.OffsetSpread, 0.3 * Math.Abs(crystal.Light));
        for (var round = 0; round < rounds; round++)
        {
            var before = fit.Score(best);
            best = Along(fit, best, n => n with { Gain = n.Gain + gain }, n => n with { Gain = n.Gain - gain });
            best = Along(fit, best, n => Tilt(n, offset, pivot), n => Tilt(n, -offset, pivot));
            if (light > 0)
                best = Along(fit, best, n => n with { Light = n.Light + light }, n => n with { Light = n.Light - light });
            best = Along(
                fit, best,
                n => n with { Sharpness = Math.Min(n.Sharpness + 1, crystal.Sharpness.Length - 1) },
                n => n with { Sharpness = Math.Max(n.Sharpness - 1, 0) });
            if (crystal.Sizes.Length > 1)
                best = Along(fit, best, n => n with { Size = (n.Size + 1) % crystal.Sizes.Length }, n => n with { Size = (n.Size + 2) % crystal.Sizes.Length });
            if (before - fit.Score(best) < 0.5)
                (gain, offset, light) = (gain / 2, offset / 2, light / 2);
        }

        return best;
    }

    /// <summary>More offset, with as much less gain as keeps the line of the gain check in its place.</summary>
    private static Nuisance Tilt(Nuisance n, double offset, double pivot) => n with { Offset = n.Offset + offset, Gain = n.Gain - (offset / pivot) };

    private static FittedModel Along(SpectrumFit fit, FittedModel best, Func<Nuisance, Nuisance> up, Func<Nuisance, Nuisance> down)
    {
        var start = best.Nuisance;
        foreach (var change in new[] { up, down })
        {
            var moved = change(best.Nuisance);
            while (moved != best.Nuisance && fit.Evaluate(best.Components, moved) is var tried && fit.Score(tried) < fit.Score(best) - 1e-6)
            {
                best = tried;
                moved = change(best.Nuisance);
            }

            if (best.Nuisance != start)
                break;
        }

        return best;
    }
}
