namespace Cordon.Modules.PrivateMatching;

/// <summary>The secret from which follow the keys of all sets, the blinds of all questions and the references in labels. Whoever has it can try identifiers against every set this node made.</summary>
/// <param name="Secret">32 bytes.</param>
public sealed record MatchingKey(ReadOnlyMemory<byte> Secret);
