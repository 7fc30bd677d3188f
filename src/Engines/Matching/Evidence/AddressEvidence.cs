using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Evidence;

/// <summary>Compares addresses by the words and numbers they share; only agreement counts, since lists keep old and partial addresses.</summary>
internal static class AddressEvidence
{
    private const float Enough = 0.6f;

    public static Finding? Between(
        IReadOnlyList<(PartyAddress Address, PreparedName Words)> query,
        IReadOnlyList<(PartyAddress Address, PreparedName Words)> candidate, bool alone)
    {
        Finding? best = null;
        foreach (var left in query)
        {
            foreach (var right in candidate)
            {
                var share = Share(left.Words, right.Words);
                if (share >= Enough && (best is null || share > best.Score))
                    best = new Finding("address", share, Model.Instance[alone ? "address-alone" : "address-same"] * share * share, "same words and numbers", left.Address.Text, right.Address.Text);
            }
        }

        return best;
    }

    /// <summary>Weight of the shared words over the weight of the shorter address; an address of one word says nothing.</summary>
    private static float Share(PreparedName left, PreparedName right)
    {
        float shared = 0, smaller = Math.Min(left.Weight, right.Weight);
        var words = 0;
        foreach (ref readonly var token in left.Tokens.AsSpan())
        {
            foreach (ref readonly var other in right.Tokens.AsSpan())
            {
                if (token.Hash != other.Hash)
                    continue;
                shared += Math.Min(token.Weight, other.Weight);
                words++;
                break;
            }
        }

        return words < 2 || smaller <= 0 ? 0 : Math.Min(1, shared / smaller);
    }
}
