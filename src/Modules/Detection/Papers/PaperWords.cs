using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Papers;

/// <summary>Package types and labels as papers write them.</summary>
internal static class PaperWords
{
    private static readonly (PackageType Type, string Code)[] Codes =
    [
        (PackageType.Excepted, "excepted"), (PackageType.Ip1, "IP-1"), (PackageType.Ip2, "IP-2"), (PackageType.Ip3, "IP-3"), (PackageType.A, "A"), (PackageType.Bu, "B(U)"), (PackageType.Bm, "B(M)"),
        (PackageType.C, "C"), (PackageType.Hu, "H(U)"), (PackageType.Hm, "H(M)"), (PackageType.Unpackaged, "unpackaged"),
    ];

    public static PackageType TypeOf(string code) => Codes.Single(c => c.Code == code).Type;

    public static BothLanguages Of(PackageType type) => type switch
    {
        PackageType.Excepted => new("excepted package", "colis excepté"),
        PackageType.Unpackaged => new("unpackaged", "non emballé"),
        _ => Same(Codes.Single(c => c.Type == type).Code),
    };

    public static BothLanguages Of(LabelCategory label) => label switch
    {
        LabelCategory.White => new("I-WHITE", "I-BLANCHE"),
        LabelCategory.YellowTwo => new("II-YELLOW", "II-JAUNE"),
        LabelCategory.YellowThree => new("III-YELLOW", "III-JAUNE"),
        _ => new("none", "aucune"),
    };

    private static BothLanguages Same(string code) => new(code, code);
}
