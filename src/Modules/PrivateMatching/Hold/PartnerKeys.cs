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

    /// <summary>Random bytes that the key of one set needs besides the node's secret.</summary>
    public const int SeedLength = 32;

    /// <summary>The key of a set. Once its seed is erased, not even who has the node's secret can make it again. Dispose of it.</summary>
    /// <param name="key">The node's secret.</param>
    /// <param name="partner">For whom.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="number">Of the set.</param>
    /// <param name="seed">Of the set; null of one that was made before sets had seeds.</param>
    public static OprfHolder Of(MatchingKey key, string partner, MatchPurpose purpose, int number, byte[]? seed) => seed is null
        ? Derive(key.Secret.Span, 1, partner, purpose, number)
        : Derive(HMACSHA256.HashData(key.Secret.Span, [.. "cordon.matching.seed/v1\0"u8, .. seed]), 2, partner, purpose, number);

    /// <summary>What a partner gets to name a record by: the same for this partner each time, and without the secret nobody's.</summary>
    public static byte[] Reference(MatchingKey key, string partner, string record) =>
        HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes($"cordon.matching.reference/v1\0{partner}\0{record}"))[..ReferenceLength];

    private static OprfHolder Derive(ReadOnlySpan<byte> secret, int version, string partner, MatchPurpose purpose, int number) =>
        OprfHolder.Derive(OprfMode.Verifiable, secret, Encoding.UTF8.GetBytes($"cordon.matching.key/v{version}\0{partner}\0{FormWords.Key(purpose)}\0{number}"));
}
