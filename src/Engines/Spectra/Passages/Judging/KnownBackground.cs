namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>The background that a sample is compared with.</summary>
/// <param name="Rate">Counts a second.</param>
/// <param name="Seconds">For how long it was measured, in effect.</param>
internal readonly record struct KnownBackground(double Rate, double Seconds)
{
    public double Counts => Rate * Seconds;
}
