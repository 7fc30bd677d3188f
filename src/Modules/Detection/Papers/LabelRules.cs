namespace Cordon.Modules.Detection.Papers;

/// <summary>The category of the label against dose rates and transport index. What travels by special arrangement is III-YELLOW however little it radiates, unless its approval says otherwise (SSR-6 (Rev. 1), para. 529).</summary>
internal static class LabelRules
{
    public static PaperFinding Of(TransportPapers papers, UnNumber? number)
    {
        var least = LeastCategory(papers);
        return papers.Label switch
        {
            null => PaperFinding.CannotAssess("detection.papers.label.missing"),
            LabelCategory.None when number is null => PaperFinding.CannotAssess("detection.papers.label.unsure"),
            LabelCategory.None => PaperFinding.Disagrees("detection.papers.label.none", ("un", number.Digits), ("needed", PaperWords.Of(least))),
            { } label when label < least => PaperFinding.Disagrees("detection.papers.label.low", Compared(label, least)),
            { } label when number is { IsBySpecialArrangement: true } && label != LabelCategory.YellowThree => PaperFinding.CannotAssess("detection.papers.label.special", ("un", number.Digits), ("label", PaperWords.Of(label)), ("needed", PaperWords.Of(LabelCategory.YellowThree))),
            { } label when number is not { IsBySpecialArrangement: true } && MostCategory(papers) is { } most && label > most => PaperFinding.Disagrees("detection.papers.label.high", Compared(label, most)),
            { } label when papers.AtContact is null => PaperFinding.CannotAssess("detection.papers.label.unmeasured", ("label", PaperWords.Of(label))),
            { } label => PaperFinding.Agrees("detection.papers.label.agrees", ("label", PaperWords.Of(label))),
        };
    }

    public static bool NeedsExclusiveUse(TransportPapers papers) =>
        LeastContact(papers) > TransportLimits.Contact || LeastIndex(papers) > TransportLimits.Index || papers.CriticalitySafetyIndex > TransportLimits.CriticalityIndex;

    /// <summary>What the label must be at least, by what is known.</summary>
    private static LabelCategory LeastCategory(TransportPapers papers) => TransportLimits.CategoryOf(LeastContact(papers), LeastIndex(papers));

    /// <summary>What the measurements ask for at most; null where one of them is missing.</summary>
    private static LabelCategory? MostCategory(TransportPapers papers) =>
        papers is { AtContact: { } contact, AtOneMetre: { } far } ? TransportLimits.CategoryOf(InstrumentTolerance.Most(contact), TransportLimits.IndexOf(InstrumentTolerance.Most(far))) : null;

    private static double LeastContact(TransportPapers papers) => InstrumentTolerance.Least(papers.AtContact ?? 0);

    /// <summary>A load without packaging has another index than its dose rate.</summary>
    private static double LeastIndex(TransportPapers papers) =>
        Math.Max(papers.TransportIndex ?? 0, papers.Package == PackageType.Unpackaged ? 0 : TransportLimits.IndexOf(InstrumentTolerance.Least(papers.AtOneMetre ?? 0)));

    private static (string Name, object? Value)[] Compared(LabelCategory label, LabelCategory needed) =>
        [("label", PaperWords.Of(label)), ("needed", PaperWords.Of(needed)), ("tolerance", InstrumentTolerance.Percent)];
}
