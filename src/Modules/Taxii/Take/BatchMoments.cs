using System.Buffers.Binary;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Taxii.Take;

/// <summary>
/// The moments of what a batch adds, each later than the one before it. How much later is drawn anew, of every order of magnitude alike: a gap does not tell whether something was added
/// in between that its reader is not shown.
/// </summary>
internal sealed class BatchMoments(IRandomness randomness)
{
    private const double LongestStep = 1000;

    /// <summary>So many microseconds are the moments of a large batch ahead of the clock, at the most.</summary>
    private const double LongestBatch = 2_000_000;

    public IReadOnlyList<Instant> From(Instant first, int count)
    {
        if (count == 0)
            return [];
        var drawn = new byte[count * sizeof(uint)];
        randomness.Fill(drawn);
        var (longest, at) = (Math.Clamp(LongestBatch / count, 2, LongestStep), first.UnixMicroseconds);
        var moments = new Instant[count];
        for (var i = 0; i < count; i++)
        {
            moments[i] = new Instant(at);
            var part = BinaryPrimitives.ReadUInt32LittleEndian(drawn.AsSpan(i * sizeof(uint))) / (double)uint.MaxValue;
            at += (long)Math.Pow(longest, part);
        }

        return moments;
    }
}
