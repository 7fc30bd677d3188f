using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Node.Keys;

/// <summary>An API key as it is stored: everything but the key itself.</summary>
/// <param name="Id">The part of the key that finds it; not secret.</param>
/// <param name="Holder">Who uses it.</param>
/// <param name="Hash">SHA-256 of the whole key in lower-case hexadecimal. The key has 256 random bits, so that nothing slower is needed.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">From when on it is refused.</param>
internal sealed record ApiKey(string Id, string Holder, string Hash, DateTimeOffset Made, DateTimeOffset Expires)
{
    public const int IdBytes = 5;
    public const int SecretBytes = 32;
    private const string Start = "cordon";

    /// <summary>What the holder gets to see, once.</summary>
    public static string Write(ReadOnlySpan<byte> id, ReadOnlySpan<byte> secret) =>
        $"{Start}_{Convert.ToHexStringLower(id)}_{Base64Url.EncodeToString(secret)}";

    /// <summary>The id within a key; null when the text is no key at all.</summary>
    public static string? IdOf(string key) =>
        key.Split('_', 3) is [Start, { Length: 2 * IdBytes } id, { Length: > 0 }] ? id : null;

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
