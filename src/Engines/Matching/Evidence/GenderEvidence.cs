using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Evidence;

/// <summary>Compares gender; only a contradiction counts.</summary>
internal static class GenderEvidence
{
    public static Finding? Between(PartyGender query, PartyGender candidate) =>
        query == PartyGender.Unknown || candidate == PartyGender.Unknown || query == candidate
            ? null
            : new Finding("gender", 0, Model.Instance["gender-conflict"], "different gender", query.ToString(), candidate.ToString());
}
