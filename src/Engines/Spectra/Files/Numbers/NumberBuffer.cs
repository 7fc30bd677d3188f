using System.Buffers;

namespace Cordon.Engines.Spectra.Files.Numbers;

/// <summary>Numbers in memory that is lent and grows; given back when it is disposed.</summary>
internal sealed class NumberBuffer(int capacity) : IDisposable
{
    private double[] _numbers = ArrayPool<double>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public Span<double> Span => _numbers.AsSpan(0, Length);

    public void Add(double number)
    {
        if (Length == _numbers.Length)
            Grow();
        _numbers[Length++] = number;
    }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_numbers);
        _numbers = [];
        Length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<double>.Shared.Rent(2 * _numbers.Length);
        Span.CopyTo(larger);
        ArrayPool<double>.Shared.Return(_numbers);
        _numbers = larger;
    }
}
