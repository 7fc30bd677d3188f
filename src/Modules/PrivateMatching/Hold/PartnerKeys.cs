using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>What follows from the node's secret for one partner: the key of each set, and the references in its labels. Nothing of one partner's says anything of another's.</summary>
internal static class PartnerKeys
{
    /// <summary>Bytes of a reference, which is all a label holds.</summary>
    public const int ReferenceLength = 16;

    /// <summary>The key of a set. Dispose of it.</summary>
    public static OprfHolder Of(MatchingKey key, string partner, MatchPurpose purpose, int number) =>
        OprfHolder.Derive(OprfMode.Verifiable, key.Secret.Span, Encoding.UTF8.GetBytes($"cordon.matching.key/v1\0{partner}\0{FormWords.Key(purpose)}\0{number}"));

    /// <summary>What a partner gets to name a record by: the same for this partner each time, and without the secret nobody's.</summary>
    public static byte[] Reference(MatchingKey key, string partner, string record) =>
        HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes($"cordon.matching.reference/v1\0{partner}\0{record}"))[..ReferenceLength];
}
