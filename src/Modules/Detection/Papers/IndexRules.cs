namespace Cordon.Modules.Detection.Papers;

/// <summary>The dose rate at 1 m against the declared transport index.</summary>
internal static class IndexRules
{
    public static PaperFinding Of(TransportPapers papers) => (papers.TransportIndex, papers.AtOneMetre) switch
    {
        (null, null) => PaperFinding.CannotAssess("detection.papers.index.neither"),
        (null, { } measured) => PaperFinding.CannotAssess("detection.papers.index.missing", ("measured", measured), ("index", TransportLimits.IndexOf(measured))),
        ({ } declared, null) => PaperFinding.CannotAssess("detection.papers.index.unmeasured", ("declared", declared)),
        ({ } declared, { } measured) when papers.Package == PackageType.Unpackaged =>
            PaperFinding.CannotAssess("detection.papers.index.large", ("measured", measured), ("declared", declared)),
        ({ } declared, { } measured) when MoreIsMeasuredThanDeclared(declared, measured) => PaperFinding.Disagrees("detection.papers.index.above", Compared(declared, measured)),
        ({ } declared, { } measured) => PaperFinding.Agrees("detection.papers.index.agrees", Compared(declared, measured)),
    };

    public static bool MoreIsMeasuredThanDeclared(double declared, double measured) => TransportLimits.IndexOf(InstrumentTolerance.Least(measured)) > declared;

    private static (string Name, object? Value)[] Compared(double declared, double measured) =>
        [("measured", measured), ("index", TransportLimits.IndexOf(measured)), ("declared", declared), ("tolerance", InstrumentTolerance.Percent)];
}
