using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Modules.Detection.Tables;

/// <summary>A table of <c>data/detection</c>, carried inside this assembly: comments begin with #, then a head, then rows parted by tabulators.</summary>
/// <param name="Rows">Its rows; cells are asked for by the name of their column.</param>
/// <param name="Digest">SHA-256 of the file, lower-case hexadecimal: whoever keeps an answer keeps it, so that the answer can be made again.</param>
internal sealed record DetectionTable(IReadOnlyList<DetectionRow> Rows, string Digest)
{
    public static DetectionTable Shipped(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"detection/{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return new DetectionTable(RowsOf(name, text), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
    }

    private static List<DetectionRow> RowsOf(string name, string text)
    {
        Dictionary<string, int>? columns = null;
        var rows = new List<DetectionRow>();
        foreach (var cells in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).Select(line => line.TrimEnd('\r').Split('\t')))
        {
            if (columns is null)
                columns = cells.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
            else if (cells.Length == columns.Count)
                rows.Add(new DetectionRow(columns, cells));
            else
                throw new InvalidOperationException($"{name}: {cells[0]} has {cells.Length} cells, the head {columns.Count}");
        }

        return rows;
    }
}
