using Xunit;

namespace Cordon.Tests.TestSupport;

/// <summary>The folder of real lists, spectra and vectors that tests may use but the repository does not contain (CORDON_DATA, default ../shared/data).</summary>
public static class SharedData
{
    public static string Folder { get; } =
        Path.GetFullPath(Environment.GetEnvironmentVariable("CORDON_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data"));

    /// <summary>The path of a file or folder in it; the test is skipped, visibly, when it is not there.</summary>
    public static string Need(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        if (!Path.Exists(path))
            Assert.Skip($"needs {string.Join('/', parts)} of the shared data (CORDON_DATA)");
        return path;
    }
}
