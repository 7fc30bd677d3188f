using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Matching;

/// <summary>Which algorithm this is, so that an answer can be given again or refused as another one's.</summary>
public static class MatchingAlgorithm
{
    /// <summary>Its name.</summary>
    public const string Name = "cordon-match";

    /// <summary>Goes up with every change that can change a score; a test with recorded scores fails when that was forgotten.</summary>
    public const string Version = "1";

    private static readonly Lazy<string> Tables = new(Compute);

    /// <summary>SHA-256 of all tables it works from (words, frequencies, weights), 64 hexadecimal digits.</summary>
    public static string Digest => Tables.Value;

    private static string Compute()
    {
        var assembly = typeof(MatchingAlgorithm).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("matching.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{stream.Length}\0"));
            var buffer = new byte[stream.Length];
            stream.ReadExactly(buffer);
            hash.AppendData(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
