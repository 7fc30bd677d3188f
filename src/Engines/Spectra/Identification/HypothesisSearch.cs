using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>A nuclide that was tried in place of another, and by how much worse the whole then fits.</summary>
internal sealed record Rival(Nuclide Nuclide, Nuclide InPlaceOf, double Worse);

/// <summary>What the search ends with: the model, what each nuclide is worth to it, the best rivals, and what is paid for the errors of the instrument that it supposes.</summary>
internal sealed record SearchResult(FittedModel Without, FittedModel Best, IReadOnlyList<double> Worth, IReadOnlyList<Rival> Rivals, double Pull);

/// <summary>
/// Which nuclides explain a spectrum: greedy adding, each candidate judged at the errors of the instrument that suit it best, then exchanges and a backward pass.
/// Misfits are counted in units of what remains unexplained, so that a long measurement of an imperfect model does not breed nuclides.
/// </summary>
internal sealed class HypothesisSearch(SpectrumFit fit, IReadOnlyList<Nuclide> library)
{
    private const int MostNuclides = 4;
    private const int Considered = 8;
    private const int Finalists = 3;
    private const double NeededGain = 20;
    private const double NeededAlone = 16;
    private const double SmallShare = 0.1;

    /// <summary>keV.</summary>
    private const double SoftBelow = 110;
    private const double SoftPart = 0.8;

    /// <summary>A continuum without lines is what an error of the background looks like.</summary>
    private const double NeededWithoutLines = 60;
    private const int MostRevisions = 2;

    /// <summary>So much more is asked where the background is taken as it was measured than where its course may have changed as much as it does from one place to another.</summary>
    private const double MoreInPlace = 2;
    private readonly FittedModel _without = fit.Evaluate([], fit.AsMeasured());
    private readonly SpectrumFit _here = fit.BesideNothing();
    private readonly SpectrumFit _elsewhere = fit.BesideNothing(ModelError.Elsewhere);

    public SearchResult Run()
    {
        var best = _without;
        while (best.Components.Count < MostNuclides)
        {
            if (Extend(best) is not { } next)
                break;
            best = Exchange(next);
        }

        best = Drop(best);
        var judged = Judge(best);
        for (var round = 0; round < MostRevisions && judged.Better is { } better; round++)
        {
            best = Drop(better);
            judged = Judge(best);
        }

        return new SearchResult(_without, best, judged.Worth, judged.Rivals, fit.Penalty(best.Nuisance));
    }

    /// <summary>What one unexplained degree of freedom costs; never less than counting statistics ask.</summary>
    private static double Unit(FittedModel model) => Math.Max(1, model.ChiSquare / Math.Max(1, model.Data.Last - model.Data.First - model.Columns.Length));

    /// <summary>
    /// Ores and what is made of them hold the series of uranium and thorium and potassium together: the second of them needs less to be believed.
    /// Another second nuclide needs more where it is a small part of the whole, for it stands where the errors of the first one's spectrum are as large as itself, and where it is soft.
    /// </summary>
    private double Needed(FittedModel model, int? which = null)
    {
        var index = which ?? model.Components.Count - 1;
        var others = Enumerable.Range(0, model.Components.Count).Where(i => i != index).ToList();
        if (others.Count == 0)
            return model.Components[index].Nuclide.Group == "bremsstrahlung" ? NeededWithoutLines : NeededAlone;
        if (IsNatural(model.Components[index]) && others.Any(i => IsNatural(model.Components[i])))
            return NeededGain / 2;
        var small = model.Part(index).Sum() < SmallShare * others.Sum(i => model.Part(i).Sum());
        return small || IsSoft(model, index) ? 2 * NeededGain : NeededGain;
    }

    /// <summary>Whether nearly all that is seen of it lies where X-rays and scatter of everything lie, and the detector does not part them.</summary>
    private bool IsSoft(FittedModel model, int index)
    {
        if (fit.Crystal.PartsLines)
            return false;
        var part = model.Part(index)[model.Data.First..model.Data.Last];
        var soft = Math.Clamp((int)fit.Response(model.Nuisance).Grid.Position(SoftBelow) - model.Data.First, 0, part.Length);
        return part.Take(soft).Sum() >= SoftPart * part.Sum();
    }

    private static bool IsNatural(Component component) => component.Nuclide.Name is "K40" or "Ra226" or "Th232" or "U238";

    /// <summary>By how much a nuclide more is worth it.</summary>
    private double Gain(FittedModel less, FittedModel more) => less.Components.Count == 0 ? GainBesideNothing(less, more) : less.Cost - more.Cost;

    /// <summary>
    /// Beside nothing a nuclide is judged by counting statistics and what is known of the background: where no source is assumed, no source's spectrum can be wrong. With and without it are compared under the
    /// same errors of the instrument, those that suit the one and those that suit the other, for each reads the counts into other bins and the chance in that is as large as a weak source.
    /// </summary>
    private double GainBesideNothing(FittedModel less, FittedModel more)
    {
        double Least(SpectrumFit judge) => Math.Min(Paired(judge, [], more, less.Nuisance), Paired(judge, [], more, more.Nuisance));
        if (fit.Measurement.HasBackground)
            return Math.Min(Least(_here) - MoreInPlace, Least(_elsewhere));
        return Least(PeakMethod.Supports(PeakMethod.Lines(more, fit.Response(more.Nuisance), 0)) ? _here : fit);
    }

    private static double Paired(SpectrumFit judge, IReadOnlyList<Component> less, FittedModel more, Nuisance nuisance) =>
        judge.Evaluate(less, nuisance).Cost - judge.Evaluate(more.Components, nuisance).Cost;

    private FittedModel? Extend(FittedModel model)
    {
        var used = model.Components.Select(c => c.Nuclide.Name).ToHashSet();
        Nuclide[] open = [.. LineScreen.Of(library.Where(n => !used.Contains(n.Name)), model, fit.Response(model.Nuisance), fit.Crystal)];
        var candidates = Starts(model)
            .SelectMany(start => CandidateScreen.Rank(fit, start, open).Take(Considered).Where(r => r.Gain > NeededGain / 2)
                .Select(r => (r.Component, start.Nuisance, Left: start.Cost - r.Gain)))
            .GroupBy(c => c.Component.Nuclide.Name).Select(g => g.MinBy(c => c.Left)).OrderBy(c => c.Left).Take(Considered);
        var tried = candidates.Select(c => NuisanceSearch.Improve(fit, fit.Evaluate([.. model.Components, c.Component], c.Nuisance), rounds: 1))
            .OrderBy(t => fit.Score(t)).Take(Finalists).Select(t => Improve(t, rounds: 2)).ToList();
        return tried.OrderBy(t => fit.Score(t)).FirstOrDefault(t => IsSupported(t) && Gain(model, t) >= Needed(t) * Unit(t));
    }

    /// <summary>The peak method has a veto on each newcomer; a pure beta emitter, which has no lines, is let through alone.</summary>
    private bool IsSupported(FittedModel model)
    {
        var last = model.Components.Count - 1;
        if (model.Components[last].Nuclide.Lines.IsEmpty || model.Components[last].Nuclide.Group == "bremsstrahlung")
            return last == 0;
        var response = fit.Response(model.Nuisance);
        var lines = PeakMethod.Lines(model, response, last);
        if (fit.Crystal.PartsLines && last == 0 && !PeakMethod.StandOut(lines))
            return PeakMethod.IsCutOff(model, response, last);
        return PeakMethod.Supports(lines) || (last == 0 && lines.All(l => l.State != LineState.Missing) && (lines.Count > 0 || PeakMethod.IsCutOff(model, response, last)));
    }

    /// <summary>Who came in beside another and stays alone has to show its lines as well.</summary>
    private bool IsLoneWithoutLines(FittedModel model) => fit.Crystal.PartsLines && model.Components.Count == 1 && !IsSupported(model);

    /// <summary>Where candidates are looked for: as the instrument seems to be, and with more and less gain, for a line of another place pulls the fit its own way.</summary>
    private IEnumerable<FittedModel> Starts(FittedModel model)
    {
        yield return model;
        foreach (var spreads in new[] { -2, -1, 1, 2 })
        {
            var moved = model.Nuisance with { Gain = spreads * fit.Crystal.GainSpread, Offset = 0 };
            yield return fit.Evaluate(model.Components, moved);
        }
    }

    private FittedModel Improve(FittedModel model, int rounds)
    {
        var better = NuisanceSearch.Improve(fit, model, rounds);
        for (var c = 0; c < better.Components.Count; c++)
            better = BestShield(better, c);
        return better;
    }

    private FittedModel BestShield(FittedModel model, int index)
    {
        var best = model;
        foreach (var s in Shield.For(model.Components[index].Nuclide.Form))
        {
            if (s == model.Components[index].Shield)
                continue;
            Component[] components = [.. model.Components];
            components[index] = components[index] with { Shield = s };
            var tried = fit.Evaluate(components, model.Nuisance);
            if (tried.Cost < best.Cost)
                best = tried;
        }

        return best;
    }

    /// <summary>Replaces members by what would serve better now that others are there.</summary>
    private FittedModel Exchange(FittedModel model)
    {
        if (model.Components.Count < 2)
            return model;
        var best = model;
        for (var c = 0; c < model.Components.Count; c++)
        {
            foreach (var tried in Substitutes(best, c, 4))
            {
                if (fit.Score(tried) < fit.Score(best) - 1)
                    best = tried;
            }
        }

        return best;
    }

    private List<FittedModel> Substitutes(FittedModel model, int index, int most)
    {
        Component[] others = [.. model.Components.Where((_, i) => i != index)];
        var without = fit.Evaluate(others, model.Nuisance);
        var used = model.Components.Select(c => c.Nuclide.Name).ToHashSet();
        return
        [
            .. CandidateScreen.Rank(fit, without, LineScreen.Of(library.Where(n => !used.Contains(n.Name)), without, fit.Response(without.Nuisance), fit.Crystal)).Take(most)
                .Select(r => Improve(fit.Evaluate([.. others, r.Component], model.Nuisance), rounds: 2)),
        ];
    }

    /// <summary>The model without one of its members, at the errors of the instrument that suit it then.</summary>
    private FittedModel Less(FittedModel model, int index, Func<FittedModel, FittedModel> improve) =>
        model.Components.Count == 1 ? _without : improve(fit.Evaluate([.. model.Components.Where((_, i) => i != index)], model.Nuisance));

    private FittedModel Drop(FittedModel model)
    {
        for (var again = true; again && model.Components.Count > 0;)
        {
            again = false;
            for (var c = 0; c < model.Components.Count; c++)
            {
                var less = Less(model, c, l => Improve(l, rounds: 2));
                if (Gain(less, model) >= Needed(model, c) * Unit(model) && !IsLoneWithoutLines(model))
                    continue;
                (model, again) = (less, true);
                break;
            }
        }

        return model;
    }

    /// <summary>What each nuclide is worth, who would take its place, and the model with the rival that serves better than one that was taken, if there is one.</summary>
    private (List<double> Worth, List<Rival> Rivals, FittedModel? Better) Judge(FittedModel model)
    {
        FittedModel? better = null;
        var unit = Unit(model);
        var worth = new List<double>();
        var rivals = new List<Rival>();
        for (var c = 0; c < model.Components.Count; c++)
        {
            var less = Less(model, c, l => NuisanceSearch.Improve(fit, l, rounds: 1));
            worth.Add(Gain(less, model) / unit);
            foreach (var tried in Substitutes(model, c, 4))
            {
                rivals.Add(new Rival(tried.Components[^1].Nuclide, model.Components[c].Nuclide, (fit.Score(tried) - fit.Score(model)) / unit));
                if (fit.Score(tried) < fit.Score(better ?? model) - unit && IsSupported(tried))
                    better = tried;
            }
        }

        return (worth, rivals, better);
    }
}
