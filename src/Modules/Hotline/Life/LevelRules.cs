using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Hotline.Life;

/// <summary>The rules of classifying what is said on the hotline, each refused with a sentence.</summary>
internal static class LevelRules
{
    /// <summary>Whoever could not read it afterwards does not write it.</summary>
    public static void NobodyClassifiesAboveTheirClearance(Viewer who, Classification? classification)
    {
        if (classification is { Level: var level } && level > who.Clearance)
            throw new FaultException(Fault.Of("hotline.level.clearance", "level", ("level", level), ("held", who.Clearance)));
    }

    /// <summary>The agreement says how high that may be which goes to a partner; its node would decline what is higher.</summary>
    public static void NothingGoesHigherThanIsAgreed(PartnerContact partner, Classification? classification)
    {
        if (classification is { Level: var level } && level > partner.Level)
            throw new FaultException(Fault.Of("hotline.level.agreed", "level", ("level", level), ("agreed", partner.Level), ("partner", partner.Partner)));
    }

    /// <summary>What belongs to something classified is classified as high, or higher: lowering is for whom it comes from.</summary>
    public static void WhatBelongsToItIsNoLower(Classification? of, Classification? classification)
    {
        if (of is { Level: var needed } && needed > (classification?.Level ?? 0))
            throw new FaultException(Fault.Of("hotline.level.lower", "level", ("needed", needed), ("marking", of.Marking)));
    }
}
