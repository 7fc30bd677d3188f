using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Declarations;

/// <summary>One declaration of a file, or what is wrong with it: nothing is passed over in silence.</summary>
/// <param name="Number">Which of the file, from 1.</param>
/// <param name="Declaration">The declaration; null when it is refused.</param>
/// <param name="Fault">Why it is refused; null when it is not.</param>
public sealed record DeclarationRow(int Number, Declaration? Declaration, Fault? Fault)
{
    /// <summary>Values that were not understood and are left out: each with its place.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];
}
