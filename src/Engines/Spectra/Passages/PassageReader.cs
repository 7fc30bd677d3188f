using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Passages.Judging;
using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages;

/// <summary>Reads the time series of portals and of instruments that move.</summary>
public static class PassageReader
{
    /// <summary>What a file shows over time.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">At what it alarms; null for what ships.</param>
    /// <returns>Null where the file is no series: fewer than 12 short measurements, or of more than 10 s each.</returns>
    public static Passage? Of(SpectrumFile file, PassageSettings? settings = null)
    {
        if (PassageSeries.Of(file) is not { } series)
            return null;
        return new PassageJudgement(file, series, settings ?? PassageSettings.Shipped).Passage();
    }
}
