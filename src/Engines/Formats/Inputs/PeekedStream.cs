namespace Cordon.Engines.Formats.Inputs;

/// <summary>A stream whose first bytes were looked at and are given again.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly byte[] head = new byte[4];
    private readonly int length;
    private int given;

    public PeekedStream(Stream inner)
        : base(inner) => length = inner.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);

    /// <summary>Up to four bytes that have not been given yet.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(given, length - given);

    /// <summary>Bytes given so far.</summary>
    public long Taken { get; private set; }

    public void Skip(int count) => given += count;

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (given < length)
        {
            read = Math.Min(buffer.Length, length - given);
            head.AsSpan(given, read).CopyTo(buffer);
            given += read;
        }
        else
        {
            read = Inner.Read(buffer);
        }

        Taken += read;
        return read;
    }
}
