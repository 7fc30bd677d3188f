using System.Reflection;

namespace Cordon.Kernel.Places;

/// <summary>The tables of places that this assembly carries: cells parted by tabulators; comments begin with #.</summary>
internal static class PlaceTable
{
    /// <summary>The rows of a table, one after another.</summary>
    /// <param name="name">Without its ending: <c>country-points</c>.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"places.{name}.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
