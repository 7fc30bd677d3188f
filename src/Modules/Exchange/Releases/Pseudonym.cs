using System.Text;
using NSec.Cryptography;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>What stands in the place of a person's name: the same for one partner each time, another for every partner, and without the secret of this node nobody's.</summary>
internal static class Pseudonym
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 12;

    public static string Of(ReadOnlySpan<byte> secret, string partner, string person)
    {
        using var key = Key.Import(MacAlgorithm.HmacSha256, secret, KeyBlobFormat.RawSymmetricKey);
        // Neither name has a zero byte, so that no other pair reads the same.
        var mac = MacAlgorithm.HmacSha256.Mac(key, Encoding.UTF8.GetBytes($"cordon/pseudonym/v1\0{partner}\0{person}"));
        return $"source-{string.Concat(mac.Take(Letters).Select(b => Alphabet[b & 31]))}";
    }
}
