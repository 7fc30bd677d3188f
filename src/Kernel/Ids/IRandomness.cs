using System.Security.Cryptography;

namespace Cordon.Kernel.Ids;

/// <summary>Where random bytes come from: a seam, so that tests can repeat themselves.</summary>
public interface IRandomness
{
    /// <summary>Fills the span with bytes nobody can guess.</summary>
    void Fill(Span<byte> bytes);
}

/// <summary>The operating system's generator.</summary>
public sealed class SystemRandomness : IRandomness
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
