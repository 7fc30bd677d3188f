using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Controls;

/// <summary>The tables of <c>data/controls</c>, carried inside this assembly: comments begin with #, then a head, then rows parted by tabulators.</summary>
internal static class ControlTable
{
    public static (IReadOnlyList<string[]> Rows, byte[] Content) Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"controls/{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var lines = Encoding.UTF8.GetString(content).Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        var width = lines[0].Split('\t').Length;
        return ([.. lines.Skip(1).Select(l => l.TrimEnd('\r').Split('\t')).Select(r => r.Length == width ? r : throw new InvalidOperationException($"{name}: a row of {r.Length} cells begins with {r[0]}"))], content);
    }

    public static string Digest(params IEnumerable<byte[]> contents) => Convert.ToHexStringLower(SHA256.HashData([.. contents.SelectMany(c => SHA256.HashData(c))]));
}
