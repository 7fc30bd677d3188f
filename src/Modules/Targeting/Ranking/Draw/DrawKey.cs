namespace Cordon.Modules.Targeting.Ranking.Draw;

/// <summary>The secret from which the seeds of draws follow. Whoever has it knows beforehand who will be drawn.</summary>
/// <param name="Secret">32 bytes.</param>
public sealed record DrawKey(ReadOnlyMemory<byte> Secret);
