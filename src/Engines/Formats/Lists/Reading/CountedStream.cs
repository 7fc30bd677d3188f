using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>Tells a report how many bytes were taken of a file, packed as it lies there.</summary>
internal sealed class CountedStream(Stream inner, ReadReport report) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        report.CountBytes(read);
        return read;
    }
}
