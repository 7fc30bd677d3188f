using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>Puts together what the tests say of a series.</summary>
internal sealed class PassageJudgement
{
    private readonly SpectrumFile _file;
    private readonly PassageSeries _series;
    private readonly PassageSettings _settings;
    private readonly bool _isPortal;
    private readonly bool[] _asked;
    private readonly JudgedCounts _gamma;
    private readonly JudgedCounts _neutrons;

    public PassageJudgement(SpectrumFile file, PassageSeries series, PassageSettings settings)
    {
        (_file, _series, _settings) = (file, series, settings);
        _isPortal = Samples.Any(s => s.Occupied == true);
        _asked = Asked();
        _gamma = JudgedCounts.Of(series, false, _isPortal, i => _asked[i], settings);
        _neutrons = JudgedCounts.Of(series, true, _isPortal, i => _asked[i], settings);
    }

    private IReadOnlyList<PassageSample> Samples => _series.Samples;

    public Passage Passage()
    {
        ImmutableArray<AlarmWindow> alarms = [.. _gamma.Alarms.Concat(_neutrons.Alarms).OrderBy(a => a.From)];
        var shadow = ShadowTest.Of(Samples, _gamma.Counts, _gamma.Background, IsThere, _settings.Sigmas);
        var (waterfall, isWhole) = Waterfall.Of(Samples);
        return new Passage
        {
            Seconds = [.. Samples.Select(s => s.Start)],
            Lengths = [.. Samples.Select(s => s.Length)],
            Occupied = [.. Samples.Select(s => s.Occupied)],
            Detectors = [.. Samples.SelectMany(s => s.ByDetector.Keys).Distinct().Select(k => new DetectorCourse(k.Id, k.IsNeutron, [.. Samples.Select(s => s.ByDetector.TryGetValue(k, out var c) ? c.Rate : (double?)null)]))],
            Gamma = _gamma.Course(),
            Neutrons = _neutrons.Course(),
            Alarms = alarms,
            Shadow = shadow,
            Profile = _gamma.Strongest is { } strongest ? ProfileTest.Of(Samples, _gamma.Counts, _gamma.Background, strongest, Speed()) : null,
            Foreground = Ids(InForeground(alarms)),
            Background = Background(alarms),
            Waterfall = waterfall,
            Doubts = [.. Doubts(shadow, isWhole || waterfall is null)],
        };
    }

    /// <summary>In a portal while something stands there, and while nobody knows; before a moving instrument always.</summary>
    private bool IsThere(int sample) => !_isPortal || Samples[sample].Occupied != false;

    /// <summary>Also shortly before and after: the sensor of a portal sees a vehicle later, and leaves it earlier, than the detectors do.</summary>
    private bool[] Asked()
    {
        var asked = new bool[Samples.Count];
        var (before, after) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var i = 0; i < asked.Length; i++)
        {
            before = IsThere(i) ? Samples[i].End : before;
            asked[i] = Samples[i].Start - before < _settings.LagSeconds;
        }

        for (var i = asked.Length - 1; i >= 0; i--)
        {
            after = IsThere(i) ? Samples[i].Start : after;
            asked[i] |= after - Samples[i].End < _settings.LagSeconds;
        }

        return asked;
    }

    /// <summary>One vehicle is one object, with all its alarms; what a moving instrument meets one after the other are several, and the strongest is asked about.</summary>
    private IEnumerable<int> InForeground(ImmutableArray<AlarmWindow> alarms)
    {
        var gamma = alarms.Where(a => !a.IsNeutron).ToList();
        var chosen = _isPortal ? gamma : _gamma.Strongest is { } one ? [one] : [];
        if (chosen.Count == 0 && !_isPortal)
            chosen = [.. alarms];
        var within = Enumerable.Range(0, Samples.Count).Where(i => chosen.Exists(a => a.First <= i && i <= a.Last)).ToList();
        return within.Count > 0 ? within : Enumerable.Range(0, Samples.Count).Where(IsThere);
    }

    private ImmutableArray<string> Background(ImmutableArray<AlarmWindow> alarms)
    {
        if (_gamma.Background.Source == BackgroundSource.Beside)
            return [.. _series.Beside.SelectMany(b => b.Measurements)];
        if (!_isPortal && alarms.IsEmpty)
            return [];
        bool IsNear(PassageSample sample) => alarms.Any(a => sample.End > a.From - _settings.LagSeconds && sample.Start < a.To + _settings.LagSeconds);
        return Ids(Enumerable.Range(0, Samples.Count).Where(i => _isPortal ? Samples[i].Occupied == false : !IsNear(Samples[i])));
    }

    private ImmutableArray<string> Ids(IEnumerable<int> samples) => [.. samples.SelectMany(i => Samples[i].Measurements)];

    private double? Speed()
    {
        var speeds = _file.Measurements.Select(m => m.Speed).Where(s => s > 0).OfType<double>().ToList();
        return speeds.Count == 0 ? null : speeds.Average();
    }

    private IEnumerable<PassageDoubt> Doubts(Shadow? shadow, bool allInWaterfall)
    {
        if (_gamma.Background.Source == BackgroundSource.None)
            yield return PassageDoubt.NoBackground;
        if (_gamma.Background.Source == BackgroundSource.Ends)
            yield return PassageDoubt.BackgroundFromEnds;
        if (_gamma.Background.Source == BackgroundSource.AfterOccupancy)
            yield return PassageDoubt.BackgroundAfterwards;
        if (_gamma.Background.Source == BackgroundSource.Moving)
            yield return PassageDoubt.StartNotJudged;
        if (shadow is not null)
            yield return PassageDoubt.Shadowed;
        if (_gamma.LeavesSamplesOut || _neutrons.LeavesSamplesOut)
            yield return PassageDoubt.SamplesNotJudged;
        if (_series.TimesAreCounted)
            yield return PassageDoubt.TimesCounted;
        if (!allInWaterfall)
            yield return PassageDoubt.NotAllInWaterfall;
        if (_file.LeftOut > 0)
            yield return PassageDoubt.Incomplete;
    }
}
