using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Adoption;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>How a ranker comes to rank. Each rule is a sentence; what breaks it is refused with its fault.</summary>
internal static class RankerRules
{
    /// <exception cref="FaultException"><c>targeting.ranker.not-offered</c></exception>
    public static void OnlyAnOfferIsDecided(RankerState state) => Demand(state.Status == PackStatus.Offered, "targeting.ranker.not-offered");

    /// <exception cref="FaultException"><c>targeting.ranker.changed</c></exception>
    public static void NothingHappenedSince(RankerState state, int seen) => Demand(state.Acts == seen, "targeting.ranker.changed");

    /// <exception cref="FaultException"><c>targeting.ranker.same-person</c></exception>
    public static void WhoOffersDoesNotAdopt(RankerState state, string person) => Demand(state.Offered.Person != person, "targeting.ranker.same-person");

    /// <exception cref="FaultException"><c>targeting.ranker.not-yours</c></exception>
    public static void OnlyWhoOffersTakesBack(RankerState state, string person) => Demand(state.Offered.Person == person, "targeting.ranker.not-yours");

    /// <exception cref="FaultException"><c>targeting.ranker.not-in-force</c></exception>
    public static RankerState OnlyOneInForceIsEnded(RankerState? inForce) => inForce ?? throw new FaultException(new Fault("targeting.ranker.not-in-force"));

    private static void Demand(bool holds, string code)
    {
        if (!holds)
            throw new FaultException(new Fault(code));
    }
}
