namespace Cordon.Modules.Detection.Papers;

/// <summary>The numbers of SSR-6 (Rev. 1): transport index (para. 523), categories (para. 529 and table 8), limits of dose rate (paras 516, 526–528).</summary>
internal static class TransportLimits
{
    /// <summary>µSv/h at contact of an excepted package, and of I-WHITE.</summary>
    public const double Excepted = 5;

    /// <summary>µSv/h at contact that only exclusive use allows to exceed.</summary>
    public const double Contact = 2_000;

    /// <summary>µSv/h at contact that nothing may exceed.</summary>
    public const double ContactUnderExclusiveUse = 10_000;

    public const double Index = 10;
    public const double CriticalityIndex = 50;

    private const double WhiteIndex = 0;
    private const double YellowTwo = 500;
    private const double YellowTwoIndex = 1;

    /// <summary>The transport index of a dose rate: mSv/h at 1 m times 100, rounded up to one decimal; up to 0.05 it is 0.</summary>
    /// <param name="atOneMetre">µSv/h</param>
    public static double IndexOf(double atOneMetre) => atOneMetre / 10 <= 0.05 ? 0 : Math.Ceiling(Math.Round(atOneMetre, 9)) / 10;

    /// <summary>The category for both, the higher where they differ.</summary>
    /// <param name="atContact">µSv/h</param>
    /// <param name="index">Transport index.</param>
    public static LabelCategory CategoryOf(double atContact, double index) =>
        atContact <= Excepted && index <= WhiteIndex ? LabelCategory.White
        : atContact <= YellowTwo && index <= YellowTwoIndex ? LabelCategory.YellowTwo
        : LabelCategory.YellowThree;
}
