namespace Cordon.Modules.Detection.Papers;

/// <summary>Excepted packages: little at contact, and no label that would say how much.</summary>
internal static class ExceptedRules
{
    public static IEnumerable<PaperFinding> Of(TransportPapers papers, UnNumber number)
    {
        yield return papers.AtContact switch
        {
            null => PaperFinding.CannotAssess("detection.papers.excepted.unmeasured"),
            { } contact when InstrumentTolerance.Least(contact) > TransportLimits.Excepted =>
                PaperFinding.Disagrees("detection.papers.excepted.above", ("contact", contact), ("tolerance", InstrumentTolerance.Percent)),
            { } contact => PaperFinding.Agrees("detection.papers.excepted.agrees", ("contact", contact)),
        };
        if (papers.Label is not (null or LabelCategory.None) || papers.TransportIndex > 0)
            yield return PaperFinding.Disagrees("detection.papers.excepted.labelled", ("un", number.Digits));
    }
}
