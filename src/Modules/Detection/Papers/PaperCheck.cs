using Cordon.Kernel.Faults;

namespace Cordon.Modules.Detection.Papers;

/// <summary>Do papers, label and measurement of a package of class 7 fit together? What nobody read or measured is named and never taken for agreement.</summary>
internal static class PaperCheck
{
    /// <param name="papers">What was read and measured.</param>
    /// <param name="nuclides">What was found, in the names of the nuclide library.</param>
    /// <returns>The gravest first.</returns>
    /// <exception cref="FaultException"><c>detection.papers.number</c>: a value is negative or no number.</exception>
    public static IReadOnlyList<PaperFinding> Of(TransportPapers papers, IReadOnlyCollection<string> nuclides)
    {
        ValuesAreNumbersFromZero(papers);
        return [.. Findings(papers, nuclides).OrderBy(f => f.Weight)];
    }

    private static IEnumerable<PaperFinding> Findings(TransportPapers papers, IReadOnlyCollection<string> nuclides)
    {
        var number = string.IsNullOrWhiteSpace(papers.UnNumber) ? null : UnNumber.Find(papers.UnNumber);
        yield return Named(papers, number);
        if (number is not null)
            yield return PackageSuitsTheNumber(papers.Package, number);
        foreach (var finding in number is { IsExcepted: true } ? ExceptedRules.Of(papers, number) : [IndexRules.Of(papers), LabelRules.Of(papers, number)])
            yield return finding;
        foreach (var finding in NuclearRules.Of(papers, number, nuclides))
            yield return finding;
        if (papers.AtContact is { } contact && InstrumentTolerance.Least(contact) > TransportLimits.ContactUnderExclusiveUse)
            yield return PaperFinding.Disagrees("detection.papers.limit", ("contact", contact));
        else if (LabelRules.NeedsExclusiveUse(papers))
            yield return PaperFinding.Disagrees("detection.papers.exclusive");
    }

    private static PaperFinding Named(TransportPapers papers, UnNumber? number) => number switch
    {
        not null => PaperFinding.Agrees("detection.papers.un.known", ("un", number.Digits), ("name", number.Name)),
        _ when string.IsNullOrWhiteSpace(papers.UnNumber) => PaperFinding.CannotAssess("detection.papers.un.missing"),
        _ => PaperFinding.Disagrees("detection.papers.un.unknown", ("un", papers.UnNumber.Trim())),
    };

    private static PaperFinding PackageSuitsTheNumber(PackageType? package, UnNumber number) => package switch
    {
        null => PaperFinding.CannotAssess("detection.papers.package.missing"),
        { } type when number.Packages.Count > 0 && !number.Packages.Contains(type) =>
            PaperFinding.Disagrees("detection.papers.package.other", ("un", number.Digits), ("package", PaperWords.Of(type)), ("possible", number.Packages.Select(PaperWords.Of))),
        { } type => PaperFinding.Agrees("detection.papers.package.agrees", ("un", number.Digits), ("package", PaperWords.Of(type))),
    };

    private static void ValuesAreNumbersFromZero(TransportPapers papers)
    {
        (string Name, double? Value)[] values =
            [("transportIndex", papers.TransportIndex), ("criticalitySafetyIndex", papers.CriticalitySafetyIndex), ("atContact", papers.AtContact), ("atOneMetre", papers.AtOneMetre)];
        IReadOnlyList<Fault> wrong = [.. values.Where(v => v.Value is { } value && !(value >= 0 && double.IsFinite(value))).Select(v => new Fault("detection.papers.number", v.Name))];
        if (wrong.Count > 0)
            throw new FaultException(wrong);
    }
}
