using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>
/// What two persons read to each other to know that they hold the same cards: six groups of five digits for each card, the same on both sides. Somebody between the two would have to make a card
/// of an own key with the same thirty digits as a given one, out of 10³⁰; that it is one number a card, and not one for the pair, leaves no room for finding two that fit each other.
/// </summary>
internal static class CardNumbers
{
    private const int Groups = 6;
    private const int Digits = 5;

    /// <summary>Six groups of five digits.</summary>
    /// <param name="digest">SHA-256 of the card, hexadecimal.</param>
    public static IReadOnlyList<string> Of(string digest)
    {
        // Through one more hash with a name of its own, so that the digits are of no use where the digest itself is shown.
        var hash = SHA512.HashData([.. "cordon/card-numbers/v1\0"u8, .. Convert.FromHexString(digest)]);
        var number = new BigInteger(hash, isUnsigned: true, isBigEndian: true);
        return [.. Enumerable.Range(0, Groups).Select(i => (int)(number / BigInteger.Pow(10, i * Digits) % 100_000)).Select(n => n.ToString("D5", CultureInfo.InvariantCulture))];
    }
}
