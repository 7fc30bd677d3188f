using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>Files that go with a call or with an answer to it. The message names them; their contents follow, and the message never waits for them.</summary>
/// <param name="Bundle">The sender's id of them: opaque.</param>
/// <param name="Files">Each content once, in the order in which it goes.</param>
public sealed record HotlineFiles(string Bundle, IReadOnlyList<ReleaseFile> Files)
{
    /// <inheritdoc/>
    public bool Equals(HotlineFiles? other) => other is not null && Bundle == other.Bundle && Files.SequenceEqual(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bundle, Files.Count);
}
