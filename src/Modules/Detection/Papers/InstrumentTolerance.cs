namespace Cordon.Modules.Detection.Papers;

/// <summary>Survey meters at a border are good to about a fifth. A measurement speaks against papers only where it would do so without that error.</summary>
internal static class InstrumentTolerance
{
    public const int Percent = 20;

    /// <summary>The least that the true value may be.</summary>
    public static double Least(double measured) => measured / (1 + (Percent / 100.0));

    /// <summary>The most that the true value may be.</summary>
    public static double Most(double measured) => measured * (1 + (Percent / 100.0));
}
