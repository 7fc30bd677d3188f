using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>What a holder gets to see, once: <c>cordon_</c>, ten hexadecimal digits that find the key, and 256 random bits. Because of those nothing slower than SHA-256 is needed.</summary>
internal static class ApiKeyText
{
    private const int IdBytes = 5;
    private const int SecretBytes = 32;
    private const string Start = "cordon";

    public static (string Id, string Key) Make(IRandomness randomness)
    {
        var (id, secret) = (new byte[IdBytes], new byte[SecretBytes]);
        randomness.Fill(id);
        randomness.Fill(secret);
        var text = Convert.ToHexStringLower(id);
        return (text, $"{Start}_{text}_{Base64Url.EncodeToString(secret)}");
    }

    /// <summary>The id within a key; null when the text is no key at all.</summary>
    public static string? IdOf(string key) => key.Split('_', 3) is [Start, { Length: 2 * IdBytes } id, { Length: > 0 }] ? id : null;

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
