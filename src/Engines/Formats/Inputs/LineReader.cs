using System.Buffers;

namespace Cordon.Engines.Formats.Inputs;

/// <summary>Reads lines of bytes in bounded memory; a line longer than the bound is passed over and said to be too long.</summary>
internal sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int position;
    private int filled;
    private bool ended;
    private int start;
    private int length;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True when the current line is longer than the bound; then it is given empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The current line without its end; valid until the next.</summary>
    public ReadOnlyMemory<byte> Line => buffer.AsMemory(start, length);

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool Read()
    {
        IsTooLong = false;
        while (true)
        {
            var end = buffer.AsSpan(position, filled - position).IndexOf((byte)'\n');
            if (end < 0 && !ended)
            {
                Fill();
                continue;
            }

            if (end < 0 && position == filled)
                return false;
            start = position;
            length = end < 0 ? filled - position : end;
            position += end < 0 ? length : end + 1;
            Number++;
            length = IsTooLong ? 0 : length;
            if (length > 0 && buffer[start + length - 1] == '\r')
                length--;
            return true;
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        stream.Dispose();
    }

    private void Fill()
    {
        buffer.AsSpan(position, filled - position).CopyTo(buffer);
        filled -= position;
        position = 0;
        if (filled >= longest)
        {
            IsTooLong = true;
            filled = 0;
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
    }
}
