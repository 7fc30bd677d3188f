namespace Cordon.Journal.Catalog;

/// <summary>A kind of change, with the facts it records. A process may record nothing else, and must record what it always records.</summary>
/// <param name="Module">The module it belongs to.</param>
/// <param name="Name">As it stands in processes: <c>licence.issue</c>.</param>
/// <param name="Says">What it does, one sentence for the page of processes.</param>
/// <param name="Emits">The facts.</param>
public sealed record ProcessType(string Module, string Name, string Says, IReadOnlyList<Emission> Emits);

/// <summary>A fact that a process records.</summary>
/// <param name="Type">Which.</param>
/// <param name="When">In which case; empty for always.</param>
public sealed record Emission(EntryType Type, string When)
{
    /// <summary>True when no process of the kind ends without it.</summary>
    public bool Always => When.Length == 0;
}
