using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.People.Credentials;

/// <summary>Texts nobody can guess, that are kept as hashes: 256 random bits.</summary>
internal static class OneTimeTokens
{
    private const int Bytes = 32;

    public static string Make(IRandomness randomness)
    {
        Span<byte> random = stackalloc byte[Bytes];
        randomness.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
