using Cordon.Kernel.Faults;

namespace Cordon.Ui.Doors;

/// <summary>What a module still needs before the node can do its work; <c>/readyz</c> and the first page ask all of them.</summary>
public interface IReadiness
{
    /// <summary>What is missing, and what would be right; empty when nothing is.</summary>
    IReadOnlyList<Fault> Missing();

    /// <summary>What will be missing soon, and until when it has to be put right; the node does its work meanwhile.</summary>
    IReadOnlyList<Fault> Soon() => [];

    /// <summary>The page on which a person can put it right; null when there is none.</summary>
    string? Page => null;
}
