using System.Security.Cryptography;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>A real file of the shared data that was counted independently once; a changed file has other counts and skips the test.</summary>
internal static class RealFile
{
    public static string Counted(string sha256, params string[] parts)
    {
        var path = SharedData.Need(parts);
        using var stream = File.OpenRead(path);
        if (!Convert.ToHexStringLower(SHA256.HashData(stream)).StartsWith(sha256, StringComparison.Ordinal))
            Assert.Skip($"{string.Join('/', parts)} is not the file that was counted");
        return path;
    }
}
