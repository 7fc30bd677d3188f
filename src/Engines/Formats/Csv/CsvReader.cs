using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Csv;

/// <summary>
/// Reads comma-separated rows (RFC 4180) from UTF-8 bytes, one at a time, in bounded memory and without allocating for what is not asked for.
/// A malformed row is given with its <see cref="Problem"/> and reading goes on at the next line, so that one bad row never swallows its neighbours.
/// Blanks behind a closing quote are passed over, quotes inside an unquoted field are taken as they stand, a 0x1A that ends the file is noted.
/// Bytes that are not UTF-8 are read as Windows-1252 and the row says so (<see cref="IsLegacyEncoded"/>).
/// </summary>
public sealed class CsvReader : IDisposable
{
    private const int MostFields = 512;
    private const byte EndMark = 0x1A;

    private readonly Stream stream;
    private readonly byte delimiter;
    private readonly int longest;
    private readonly CsvField[] fields = new CsvField[MostFields];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int position;
    private int filled;
    private bool ended;
    private bool anotherField;
    private bool hasEscapes;
    private int rowStart;
    private long nextLine = 1;

    /// <summary>Reads from a stream of UTF-8 bytes, which it owns.</summary>
    /// <param name="stream">UTF-8 without a byte order mark, as <see cref="InputBytes.Open"/> gives it.</param>
    /// <param name="limits">Bounds the bytes of one row.</param>
    /// <param name="delimiter">The byte between fields.</param>
    public CsvReader(Stream stream, InputLimits limits, char delimiter = ',')
    {
        this.stream = stream;
        this.delimiter = (byte)delimiter;
        longest = limits.MaxRowBytes;
    }

    /// <summary>The line of the file on which the current row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many fields the current row has.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of the current row, with its quotes and line end.</summary>
    public int Length { get; private set; }

    /// <summary>What is wrong with the current row: a fault code (<c>csv.quote.open</c>, <c>csv.quote.text</c>, <c>csv.row.long</c>, <c>csv.fields.many</c>, <c>csv.control</c>), or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>True when the current row is not UTF-8 and was read as Windows-1252.</summary>
    public bool IsLegacyEncoded { get; private set; }

    /// <summary>True once the end mark 0x1A of old systems was met at the end of the file.</summary>
    public bool HasEndMark { get; private set; }

    /// <summary>The bytes of a field of the current row, without its quotes; valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(field, Count);
            if (hasEscapes)
                Unescape();
            return buffer.AsSpan(fields[field].Start, fields[field].Length);
        }
    }

    /// <summary>A field of the current row as text.</summary>
    public string Text(int field) => IsLegacyEncoded ? Windows1252.Decode(this[field]) : Encoding.UTF8.GetString(this[field]);

    /// <summary>Moves to the next row that is not empty; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            Line = nextLine;
            Count = 0;
            Problem = null;
            IsLegacyEncoded = false;
            if (position == filled && (!Fill() || position == filled))
                return false;
            int end;
            while ((end = ParseRow()) < 0)
            {
                if (!Fill())
                    break;
            }

            if (Finish(end))
                return true;
        }
    }

    /// <summary>
    /// Lets go of a row that makes no sense before any field of it was looked at: reading goes on at its second line, if it has one, since the cause may
    /// be a quote left open that swallowed good rows.
    /// </summary>
    public void LetGo()
    {
        var length = buffer.AsSpan(rowStart, position - rowStart).IndexOf((byte)'\n');
        if (length >= 0)
        {
            position = rowStart + length + 1;
            nextLine = Line + 1;
        }

        Count = 0;
    }

    /// <summary>Gives its buffer back and closes the stream.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        stream.Dispose();
    }

    /// <summary>Takes the parsed row, or its first line when it is malformed; false when there is nothing in it.</summary>
    private bool Finish(int end)
    {
        if (Problem is not null)
            end = FirstLineEnd();
        var row = buffer.AsSpan(position, end - position);
        nextLine += row.Count((byte)'\n');
        Length = row.Length;
        rowStart = position;
        position = end;
        if (Problem is not null)
        {
            Count = 0;
            return true;
        }

        var content = row.TrimEnd("\r\n"u8);
        if (content.IsEmpty)
            return false;
        if (content is [EndMark])
            return !IsAtEnd();
        if (content.ContainsAnyInRange((byte)0, (byte)0x1F) && HasControl(content))
        {
            Problem = "csv.control";
            Count = 0;
            return true;
        }

        IsLegacyEncoded = !Utf8.IsValid(content);
        return true;
    }

    private bool IsAtEnd()
    {
        HasEndMark = position == filled && (!Fill() || position == filled);
        Problem = HasEndMark ? null : "csv.control";
        Count = 0;
        return HasEndMark;
    }

    /// <summary>The end of the row at <see cref="position"/> behind its line end; -1 when more bytes are needed; sets <see cref="Problem"/>.</summary>
    private int ParseRow()
    {
        Count = 0;
        hasEscapes = false;
        var at = position;
        while (true)
        {
            if (Count == MostFields)
                return Malformed("csv.fields.many");
            var next = at < filled && buffer[at] == '"' ? ParseQuoted(at) : ParseUnquoted(at);
            if (next < 0 || Problem is not null)
                return next;
            at = next;
            if (!anotherField)
                return at;
        }
    }

    private int ParseUnquoted(int start)
    {
        var length = buffer.AsSpan(start, filled - start).IndexOfAny(delimiter, (byte)'\n');
        if (length < 0 && !ended)
            return -1;
        var end = length < 0 ? filled : start + length;
        anotherField = length >= 0 && buffer[end] == delimiter;
        var trimmed = !anotherField && end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        fields[Count++] = new(start, trimmed - start, HasEscapes: false);
        return length < 0 ? end : end + 1;
    }

    private int ParseQuoted(int start)
    {
        var escapes = false;
        var at = start + 1;
        while (true)
        {
            var length = buffer.AsSpan(at, filled - at).IndexOf((byte)'"');
            if (length < 0)
                return ended ? Malformed("csv.quote.open") : -1;
            at += length + 1;
            if (at == filled && !ended)
                return -1;
            if (at < filled && buffer[at] == '"')
            {
                escapes = true;
                at++;
                continue;
            }

            break;
        }

        var close = at - 1;
        while (at < filled && buffer[at] is (byte)' ' or (byte)'\r')
            at++;
        if (at == filled && !ended)
            return -1;
        if (at < filled && buffer[at] != delimiter && buffer[at] != '\n')
            return Malformed("csv.quote.text");
        anotherField = at < filled && buffer[at] == delimiter;
        hasEscapes |= escapes;
        fields[Count++] = new(start + 1, close - start - 1, escapes);
        return at == filled ? at : at + 1;
    }

    private int Malformed(string problem)
    {
        Problem = problem;
        return filled;
    }

    private static bool HasControl(ReadOnlySpan<byte> content)
    {
        foreach (var value in content)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
                return true;
        }

        return false;
    }

    private void Unescape()
    {
        hasEscapes = false;
        for (var i = 0; i < Count; i++)
        {
            if (!fields[i].HasEscapes)
                continue;
            var field = buffer.AsSpan(fields[i].Start, fields[i].Length);
            var to = 0;
            for (var from = 0; from < field.Length; from++)
            {
                field[to++] = field[from];
                if (field[from] == '"')
                    from++;
            }

            fields[i] = fields[i] with { Length = to };
        }
    }

    /// <summary>The end of the line at <see cref="position"/>; the beginning of a line longer than the buffer is let go.</summary>
    private int FirstLineEnd()
    {
        while (true)
        {
            var length = buffer.AsSpan(position, filled - position).IndexOf((byte)'\n');
            if (length >= 0)
                return position + length + 1;
            if (ended)
                return filled;
            position = 0;
            filled = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            ended = filled < buffer.Length;
        }
    }

    /// <summary>Reads more bytes behind those of the row begun; false when there are none, or when the row is longer than it may be.</summary>
    private bool Fill()
    {
        if (ended)
            return false;
        if (position > 0)
        {
            buffer.AsSpan(position, filled - position).CopyTo(buffer);
            filled -= position;
            position = 0;
        }

        if (filled >= longest)
        {
            Problem = "csv.row.long";
            return false;
        }

        if (filled == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var wanted = buffer.Length - filled;
        var read = stream.ReadAtLeast(buffer.AsSpan(filled), wanted, throwOnEndOfStream: false);
        filled += read;
        ended = read < wanted;
        return true;
    }

    private readonly record struct CsvField(int Start, int Length, bool HasEscapes);
}
