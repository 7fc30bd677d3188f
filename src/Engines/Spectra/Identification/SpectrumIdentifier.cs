using System.Collections.Immutable;
using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>
/// Says which nuclides a spectrum shows. Two methods must agree: a fit of the whole spectrum with generated responses (quasi-Poisson, errors of model and instrument as nuisances), and a search for single lines.
/// </summary>
/// <param name="library">The nuclides it may name; other matter that they are met in comes with them.</param>
public sealed class SpectrumIdentifier(IReadOnlyList<Nuclide> library)
{
    private readonly Nuclide[] _all = [.. library, .. NuclideLibrary.Mixtures.Where(m => library.Any(n => n.Name == m.Name))];
    private const double StrangeFrom = 5;

    /// <summary>A background measured at the place itself, drawn 800 times, came to 2.0 at most; one that is a fifth higher than where it was measured to 4.5, 3.8 and less in 99 of 100.</summary>
    private const double ExcessFrom = 4;
    private const double BackgroundSpread = 0.06;
    private const double LikelyFrom = 0.65;

    /// <summary>A nuclide beside another that is less likely than this is not named: something unknown is, and who it might be stands among the alternatives. What nature holds together is named together.</summary>
    private const double NamedFrom = 0.35;
    private const int MostAlternatives = 8;

    /// <summary>An identifier that knows all of <see cref="NuclideLibrary"/>.</summary>
    public SpectrumIdentifier()
        : this(NuclideLibrary.All)
    {
    }

    /// <summary>Identifies. Never throws for what a file may hold: what cannot be assessed says so and why.</summary>
    public Identification Identify(IdentificationRequest request)
    {
        if (Usability.Objection(request) is { } objection)
        {
            ImmutableArray<OutcomeReason> reasons = request.NeutronAlarm == true ? [objection.Reason, OutcomeReason.Neutrons] : [objection.Reason];
            return new Identification { Outcome = request.NeutronAlarm == true ? Outcome.NeedsPerson : Outcome.CannotAssess, Reasons = reasons, Warnings = [objection.Fault] };
        }

        var warnings = new List<Fault>();
        var background = request.Background;
        if (background is null)
            warnings.Add(new Fault("spectrum.identify.no-background"));
        else if (!Usability.IsUsable(background) || background.Sum() <= 0)
        {
            warnings.Add(new Fault("spectrum.identify.background-unusable"));
            background = null;
        }

        if (request.Detector is DetectorKind.Unknown or DetectorKind.Other)
            warnings.Add(new Fault("spectrum.identify.detector-unknown"));
        var (result, fit) = DetectorGuess.Of(request).Select(c => Search(request.Spectrum, background, c)).MinBy(r => r.Result.Best.Cost);
        return Report(request, result, fit, warnings);
    }

    /// <summary>The search alone, with what the probability is made of: for the bench that fits it.</summary>
    internal (SearchResult Result, SpectrumFit Fit) Search(Spectrum spectrum, Spectrum? background, Crystal crystal)
    {
        var measurement = new Measurement(spectrum, background, crystal, DetectorResponse.Of(crystal, crystal.Sizes[0], 1).Grid);
        var fit = new SpectrumFit(measurement, crystal);
        return (new HypothesisSearch(fit, _all).Run(), fit);
    }

    private Identification Report(IdentificationRequest request, SearchResult result, SpectrumFit fit, List<Fault> warnings)
    {
        var model = result.Best;
        var response = fit.Response(model.Nuisance);
        var nuclides = new List<IdentifiedNuclide>();
        for (var c = 0; c < model.Components.Count; c++)
        {
            var lines = PeakMethod.Lines(model, response, c);
            var part = model.Part(c);
            var shield = Shield.Grid[model.Components[c].Shield];
            nuclides.Add(new IdentifiedNuclide(
                Naming.Of(model.Components[c].Nuclide, result.Rivals, library), ProbabilityModel.Of(FindingMeasures.Of(result, response, c, lines)), [.. lines],
                part.Sum() / Math.Max(1, model.Data.Sum), result.Worth[c], new ShieldingEstimate(shield.Name, shield.ArealDensity), Window(part, model.Data)));
        }

        var ordered = nuclides.OrderByDescending(n => n.Probability).ToList();
        var strangest = PeakMethod.Strangest(model, response);
        var unknown = ordered.Any(n => n.Probability < LikelyFrom)
            || (strangest.Significance >= StrangeFrom && !PeakMethod.IsNearALine(strangest.Energy, model, response))
            || (ordered.Count == 0 && Excess(model.Data, fit.Measurement) > ExcessFrom);
        var doubtful = ordered.Skip(1).Where(n => n.Probability < NamedFrom && !Judgement.AreOfNature([ordered[0], n])).ToList();
        ordered.RemoveAll(doubtful.Contains);
        SourceMaterialFirst(ordered);
        var alternatives = doubtful.Select(n => new Alternative(n.Nuclide, n.Nuclide, 0))
            .Concat(result.Rivals.OrderBy(r => r.Worse).Select(r => new Alternative(r.Nuclide, r.InPlaceOf, r.Worse))).Take(MostAlternatives).ToList();
        var (outcome, reasons) = Judgement.Of(ordered, alternatives, unknown, fit.Measurement.HasBackground, request.NeutronAlarm, request.Incomplete);
        return new Identification
        {
            Outcome = outcome,
            Reasons = reasons,
            Nuclides = [.. ordered],
            Unknown = unknown,
            Group = ordered.Select(n => n.Nuclide.Group).FirstOrDefault(g => g is not null) is { } group ? NuclideLibrary.Groups[group] : null,
            Warnings = [.. warnings],
            Alternatives = [.. alternatives],
            StrangePeak = strangest.Significance >= StrangeFrom ? strangest : null,
            Gain = model.Nuisance.Gain,
            Offset = model.Nuisance.Offset,
            Misfit = (model.ChiSquare, model.Data.Last - model.Data.First),
            Energies = Window(response.Grid.Centres, model.Data),
            Counts = Window(model.Data.Counts, model.Data),
            Background = Window(model.BackgroundPart(), model.Data),
            Residuals = Residuals(model),
        };
    }

    /// <summary>Of a load that holds the natural series together thorium, which is source material, is what a person asks after first; which of them fills more of the spectrum says how much of each, not what the load is.</summary>
    private static void SourceMaterialFirst(List<IdentifiedNuclide> ordered)
    {
        var (thorium, radium) = (ordered.FindIndex(n => n.Nuclide.Name == "Th232"), ordered.FindIndex(n => n.Nuclide.Name == "Ra226"));
        if (radium >= 0 && thorium > radium)
            (ordered[radium], ordered[thorium]) = (ordered[thorium], ordered[radium]);
    }

    /// <summary>Counts above a measured background in standard deviations, its own variation from place to place included.</summary>
    private static double Excess(BinnedData data, Measurement measurement)
    {
        if (data.Background is not { } background || measurement.ExpectedScale is not { } scale)
            return 0;
        var under = background.AsSpan(data.First, data.Last - data.First).ToArray().Sum();
        return (data.Sum - (scale * under)) / Math.Sqrt(data.Sum + (scale * scale * under) + Math.Pow(BackgroundSpread * scale * under, 2) + 1);
    }

    private static ImmutableArray<double> Residuals(FittedModel model)
    {
        var fitted = model.Model();
        return [.. Enumerable.Range(model.Data.First, model.Data.Last - model.Data.First).Select(i => (model.Data.Counts[i] - fitted[i]) * Math.Sqrt(model.Data.Weights[i]))];
    }

    private static ImmutableArray<double> Window(double[] values, BinnedData data) => [.. values.AsSpan(data.First, data.Last - data.First)];
}
