using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>How a rule pack comes to judge. Each rule is a sentence; what breaks it is refused with its fault.</summary>
internal static class AdoptionRules
{
    /// <exception cref="FaultException"><c>targeting.packs.offered</c>, <c>targeting.packs.in-force</c></exception>
    public static void WhatIsOnOfferOrJudgesIsNotOfferedAgain(PackState? known)
    {
        if (known is { Status: PackStatus.Offered })
            throw new FaultException(new Fault("targeting.packs.offered"));
        if (known is { Status: PackStatus.InForce })
            throw new FaultException(new Fault("targeting.packs.in-force"));
    }

    /// <summary>An issuer gives every content a version of its own, and versions only go up.</summary>
    /// <exception cref="FaultException"><c>rules.trust.older</c>, <c>targeting.packs.version-twice</c></exception>
    public static void NoVersionGoesBack(PackIdentity offer, PackIdentity before)
    {
        PackTrust.DemandNoOlder(offer.Version, before.Version);
        if (offer.Digest != before.Digest && PackVersion.Parse(offer.Version, "/version").Order(PackVersion.Parse(before.Version, "")) == 0)
            throw new FaultException(Fault.Of("targeting.packs.version-twice", "/version", ("pack", offer.Id), ("version", offer.Version)));
    }

    /// <exception cref="FaultException"><c>targeting.packs.not-offered</c></exception>
    public static void OnlyAnOfferIsDecided(PackState state)
    {
        if (state.Status != PackStatus.Offered)
            throw new FaultException(new Fault("targeting.packs.not-offered"));
    }

    /// <exception cref="FaultException"><c>targeting.packs.changed</c></exception>
    public static void NothingHappenedSince(PackState state, int seen)
    {
        if (state.Acts != seen)
            throw new FaultException(new Fault("targeting.packs.changed"));
    }

    /// <exception cref="FaultException"><c>targeting.packs.same-person</c></exception>
    public static void WhoOffersDoesNotAdopt(PackState state, string person)
    {
        if (state.Offered.Person == person)
            throw new FaultException(new Fault("targeting.packs.same-person"));
    }

    /// <exception cref="FaultException"><c>targeting.packs.not-yours</c></exception>
    public static void OnlyWhoOffersTakesBack(PackState state, string person)
    {
        if (state.Offered.Person != person)
            throw new FaultException(new Fault("targeting.packs.not-yours"));
    }

    /// <summary>What both persons have seen is what would change now.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.untested</c></exception>
    public static PackTest ItWasTriedAgainstWhatJudges(PackState state, IReadOnlyList<PackIdentity> judges, IReadOnlyList<PackIdentity> with) =>
        state.Test is { } test && test.Result.Against.SequenceEqual(judges) && test.Result.With.SequenceEqual(with) ? test : throw new FaultException(new Fault("targeting.packs.untested"));

    /// <exception cref="FaultException"><c>targeting.packs.not-yet</c>, <c>targeting.packs.over</c></exception>
    public static void ItAppliesToday(RulePack pack, DateOnly today)
    {
        if (today < pack.EffectiveFrom)
            throw new FaultException(Fault.Of("targeting.packs.not-yet", "", ("day", $"{pack.EffectiveFrom:yyyy-MM-dd}")));
        if (!pack.AppliesOn(today))
            throw new FaultException(Fault.Of("targeting.packs.over", "", ("day", $"{pack.EffectiveTo:yyyy-MM-dd}")));
    }
}
