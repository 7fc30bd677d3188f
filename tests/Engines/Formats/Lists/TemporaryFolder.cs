using System.Text;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cordon-lists-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes, DateTime? modified = null)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        if (modified is { } time)
            File.SetLastWriteTimeUtc(path, time);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
