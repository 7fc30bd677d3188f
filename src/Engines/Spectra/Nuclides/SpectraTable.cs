using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>The tables of <c>data/spectra</c>, carried inside this assembly: comments begin with #, then a head, then rows parted by tabulators.</summary>
internal static class SpectraTable
{
    public static List<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"spectra/{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        var width = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (width == 0)
                width = cells.Length;
            else
                rows.Add(cells.Length == width ? cells : throw new InvalidOperationException($"{name}: a row of {cells.Length} cells begins with {cells[0]}"));
        }

        return rows;
    }

    public static string DigestOfAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var engine = Assembly.GetExecutingAssembly();
        foreach (var name in engine.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var resource = engine.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            resource.CopyTo(content);
            hash.AppendData(content.ToArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
