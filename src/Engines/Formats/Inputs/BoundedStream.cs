using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Inputs;

/// <summary>Passes bytes through until a bound, which may grow while reading, is passed; then refuses the file.</summary>
internal sealed class BoundedStream(Stream inner, Func<long> bound, Func<Fault> refusal) : ForwardStream(inner)
{
    private long passed;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        passed += read;
        return passed > bound() ? throw new FaultException(refusal()) : read;
    }
}
