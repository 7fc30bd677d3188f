namespace Cordon.Kernel.Markings;

/// <summary>
/// The State's own classification. Its words differ by State; what must be comparable is the level.
/// </summary>
/// <param name="Level">0 unclassified, 1 restricted, 2 confidential, 3 secret, 4 top secret, or as the adopting State counts; 0 to 9.</param>
/// <param name="Marking">The words as they stand on the document; empty at level 0.</param>
public sealed record Classification(int Level, string Marking)
{
    /// <summary>Not classified.</summary>
    public static Classification None { get; } = new(0, "");
}
