using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Passages;

/// <summary>
/// What the many short measurements of a portal or a moving instrument show over time: background, alarm windows, shadow and profile, with arrays for a chart. All arrays over samples are of one length.
/// An alarm here is a question of counts; which nuclide it is, the sum over <see cref="Foreground"/> tells.
/// </summary>
public sealed record Passage
{
    /// <summary>Beginnings of the samples in seconds after the first one's, rising.</summary>
    public required ImmutableArray<double> Seconds { get; init; }

    /// <summary>Lengths of the samples, s.</summary>
    public required ImmutableArray<double> Lengths { get; init; }

    /// <summary>Whether something stood in the portal; null where the file does not say.</summary>
    public required ImmutableArray<bool?> Occupied { get; init; }

    /// <summary>Counts a second of each detector.</summary>
    public required ImmutableArray<DetectorCourse> Detectors { get; init; }

    /// <summary>Gamma rays of all detectors together.</summary>
    public required RadiationCourse Gamma { get; init; }

    /// <summary>Neutrons of all detectors together.</summary>
    public required RadiationCourse Neutrons { get; init; }

    /// <summary>Alarm windows of both, by their beginning.</summary>
    public required ImmutableArray<AlarmWindow> Alarms { get; init; }

    /// <summary>How the vehicle shielded the detectors from the background; null where that was not noticed.</summary>
    public Shadow? Shadow { get; init; }

    /// <summary>How the counts rise and fall; null without a gamma alarm.</summary>
    public CountProfile? Profile { get; init; }

    /// <summary>Ids of the measurements to be summed as the object: those of the alarms, or without one those while something stood there.</summary>
    public required ImmutableArray<string> Foreground { get; init; }

    /// <summary>Ids of the measurements to be summed as its background; empty where the file has none.</summary>
    public required ImmutableArray<string> Background { get; init; }

    /// <summary>Energy by time; null where no spectrum has a calibration.</summary>
    public Waterfall? Waterfall { get; init; }

    /// <summary>What limits the answer.</summary>
    public ImmutableArray<PassageDoubt> Doubts { get; init; } = [];
}

/// <summary>Counts of one detector over time.</summary>
/// <param name="Detector">Its id; empty where the file does not say.</param>
/// <param name="IsNeutron">Whether it counts neutrons.</param>
/// <param name="Rates">Counts a second in each sample; null where it did not count.</param>
public sealed record DetectorCourse(string Detector, bool IsNeutron, ImmutableArray<double?> Rates);

/// <summary>Counts of all detectors of one kind over time.</summary>
/// <param name="Rates">Counts a second in each sample; null where a detector was missing. Empty where there is no such detector.</param>
/// <param name="Background">The background that each sample is compared with, counts a second; null where there is none yet.</param>
/// <param name="Source">Where the background comes from.</param>
/// <param name="Answer">Whether it alarms.</param>
public sealed record RadiationCourse(ImmutableArray<double?> Rates, ImmutableArray<double?> Background, BackgroundSource Source, PassageAnswer Answer);

/// <summary>Whether radiation alarms.</summary>
public enum PassageAnswer
{
    /// <summary>No detector, no background to compare with, one that may hide a source, or too short a time: that there was no alarm says nothing.</summary>
    CannotAssess,
    /// <summary>No window rose above the threshold.</summary>
    NoAlarm,
    /// <summary>At least one did.</summary>
    Alarm,
}

/// <summary>Where the background of a passage comes from.</summary>
public enum BackgroundSource
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>Tracked before something stood in the portal, and frozen then.</summary>
    BeforeOccupancy,
    /// <summary>Measured beside the passage, in the same file.</summary>
    Beside,
    /// <summary>Measured after it: what was dropped or left behind would be in it.</summary>
    AfterOccupancy,
    /// <summary>Tracked while the instrument moved.</summary>
    Moving,
    /// <summary>The lower one of both ends of the passage: an upper bound, that the object itself may have raised.</summary>
    Ends,
}

/// <summary>What limits the answer of a passage.</summary>
public enum PassageDoubt
{
    /// <summary>There is no background; nothing can be said without an alarm.</summary>
    NoBackground,
    /// <summary>The background is an upper bound from the ends of the passage.</summary>
    BackgroundFromEnds,
    /// <summary>The background was measured after the passage.</summary>
    BackgroundAfterwards,
    /// <summary>What an instrument that moves meets in its first seconds is its background: a source there is not seen.</summary>
    StartNotJudged,
    /// <summary>The vehicle shielded the background: what it hides is compared with too high a threshold.</summary>
    Shadowed,
    /// <summary>In some samples a detector is missing; they were not judged.</summary>
    SamplesNotJudged,
    /// <summary>Start times are missing or do not rise; times were counted from the lengths.</summary>
    TimesCounted,
    /// <summary>Some spectra have no calibration and are not in the waterfall.</summary>
    NotAllInWaterfall,
    /// <summary>A part of the file could not be read.</summary>
    Incomplete,
}
