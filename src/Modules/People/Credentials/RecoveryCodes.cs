using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.People.Credentials;

/// <summary>Codes on paper for the day the second factor is lost: ten, each works once, 80 random bits, kept as hashes.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Bytes = 10;

    /// <summary>New codes as they are shown: <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
    public static IReadOnlyList<string> Make(IRandomness randomness)
    {
        var codes = new string[Count];
        var random = new byte[Bytes];
        for (var i = 0; i < Count; i++)
        {
            randomness.Fill(random);
            codes[i] = string.Join('-', Base32.Write(random).Chunk(4).Select(c => new string(c)));
        }

        return codes;
    }

    /// <summary>Hyphens, spaces and case do not matter.</summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant()));
}
