using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.JointCases.Act;

/// <summary>The rules of classifying what is said in a joint case, each refused with a sentence.</summary>
internal static class LevelRules
{
    /// <summary>Whoever could not read it afterwards does not write it.</summary>
    public static void NobodyClassifiesAboveTheirClearance(Viewer who, Classification? classification)
    {
        if (LevelOf(classification) > who.Clearance)
            throw new FaultException(Fault.Of("joint-cases.level.clearance", "level", ("level", LevelOf(classification)), ("held", who.Clearance)));
    }

    public static void NothingIsLowerThanItsCase(Classification? ofCase, Classification? classification)
    {
        if (LevelOf(classification) < LevelOf(ofCase))
            throw new FaultException(Fault.Of("joint-cases.level.lower", "level", ("needed", LevelOf(ofCase)), ("marking", ofCase?.Marking)));
    }

    /// <summary>Every member gets every fact: the lowest of the agreements with them says how high one may be.</summary>
    public static void NothingGoesHigherThanIsAgreed(IEnumerable<string> members, IReadOnlyDictionary<string, int> agreed, Classification? classification)
    {
        if (members.FirstOrDefault(m => agreed.GetValueOrDefault(m) < LevelOf(classification)) is { } low)
            throw new FaultException(Fault.Of("joint-cases.level.agreed", "level", ("level", LevelOf(classification)), ("partner", low), ("agreed", agreed.GetValueOrDefault(low))));
    }

    public static int LevelOf(Classification? classification) => classification?.Level ?? 0;

    /// <summary>The level that is agreed with each partner.</summary>
    public static IReadOnlyDictionary<string, int> AgreedWith(IEnumerable<PartnerContact> partners) => partners.ToDictionary(p => p.Partner, p => p.Level);
}
