using System.Text;

namespace Cordon.Bench;

/// <summary>Reads the benchmark sets: RFC 4180 with a header row, small and trusted files.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var reader = new StreamReader(path);
        var header = Record(reader) ?? [];
        while (Record(reader) is { } cells)
        {
            if (cells.Count == header.Count)
                yield return header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
        }
    }

    private static List<string>? Record(StreamReader reader)
    {
        if (reader.Peek() < 0)
            return null;
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int next; (next = reader.Read()) >= 0;)
        {
            var c = (char)next;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (reader.Peek() == '"')
                    cell.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (c == '"')
                quoted = true;
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
                break;
            else if (c != '\r')
                cell.Append(c);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
