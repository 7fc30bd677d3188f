using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Xml;

/// <summary>Refuses XML with more than so many bytes between two "&lt;": a tag, attribute or text that long would be held in memory by the parser.</summary>
internal sealed class MarkupBound(Stream inner, int most, string name) : ForwardStream(inner)
{
    private long since;

    public override int Read(Span<byte> buffer)
    {
        // A larger gap inside one read cannot hide behind the ends of it.
        var read = Inner.Read(buffer.Length > most ? buffer[..most] : buffer);
        var first = buffer[..read].IndexOf((byte)'<');
        since += first < 0 ? read : first;
        if (since > most)
            throw new FaultException(Fault.Of("xml.run.long", name, ("most", most)));
        if (first >= 0)
            since = read - buffer[..read].LastIndexOf((byte)'<');
        return read;
    }
}
