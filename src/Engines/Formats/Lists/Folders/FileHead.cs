using System.Text;
using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>The first 64 KiB of a file, unpacked and decoded, by which its format is recognised.</summary>
internal sealed class FileHead
{
    private const int Length = 1 << 16;

    private readonly byte[] bytes;

    private FileHead(InputFile file, byte[] bytes)
    {
        File = file;
        this.bytes = bytes;
        Text = Encoding.UTF8.GetString(bytes);
        First = Text.AsSpan().TrimStart() is [var character, ..] ? character : '\0';
    }

    public InputFile File { get; }

    public string Text { get; }

    /// <summary>The first character that is not white space; NUL when there is none.</summary>
    public char First { get; }

    public static FileHead Of(InputFile file)
    {
        using var stream = InputBytes.Open(file, InputLimits.Default);
        var buffer = new byte[Length];
        return new(file, buffer[..stream.ReadAtLeast(buffer, Length, throwOnEndOfStream: false)]);
    }

    public bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>The first rows as a CSV file would have them, the last one perhaps cut off.</summary>
    public List<string[]> Rows(int most)
    {
        var rows = new List<string[]>();
        using var csv = new CsvReader(new MemoryStream(bytes), InputLimits.Default);
        while (rows.Count < most && csv.Read())
        {
            if (csv.Problem is null)
                rows.Add([.. Enumerable.Range(0, csv.Count).Select(csv.Text)]);
        }

        return rows;
    }
}
