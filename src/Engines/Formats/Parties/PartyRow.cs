using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Parties;

/// <summary>One row of a table of parties: a party as given and as understood, or what is wrong with it.</summary>
/// <param name="Row">From 1, the header not counted.</param>
/// <param name="Party">The party; null when the row is bad.</param>
/// <param name="Given">The cells that were used, by the name of their field, as written; null when the row is bad.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record PartyRow(int Row, Party? Party, IReadOnlyDictionary<string, string>? Given, Fault? Fault)
{
    /// <summary>What was not understood and is not compared.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];
}
