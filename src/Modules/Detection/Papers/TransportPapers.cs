namespace Cordon.Modules.Detection.Papers;

/// <summary>What an officer reads on the papers and labels of a package of class 7, and measures at it. Null is what nobody has read or measured.</summary>
internal sealed record TransportPapers
{
    /// <summary>As written: <c>UN 2916</c>.</summary>
    public string? UnNumber { get; init; }

    public PackageType? Package { get; init; }

    public LabelCategory? Label { get; init; }

    /// <summary>As declared, without unit.</summary>
    public double? TransportIndex { get; init; }

    /// <summary>As declared, without unit.</summary>
    public double? CriticalitySafetyIndex { get; init; }

    /// <summary>The highest dose rate measured on the surface, background included, µSv/h.</summary>
    public double? AtContact { get; init; }

    /// <summary>The highest dose rate measured 1 m from the surface, background included, µSv/h.</summary>
    public double? AtOneMetre { get; init; }
}

/// <summary>Types of packages of SSR-6, section II.</summary>
internal enum PackageType
{
    Excepted,
    Ip1,
    Ip2,
    Ip3,
    A,
    Bu,
    Bm,
    C,

    /// <summary>Uranium hexafluoride, H(U).</summary>
    Hu,

    /// <summary>Uranium hexafluoride, H(M).</summary>
    Hm,

    Unpackaged,
}

/// <summary>Category labels, the least first.</summary>
internal enum LabelCategory
{
    /// <summary>It was looked for, and there is none.</summary>
    None,
    White,
    YellowTwo,
    YellowThree,
}
