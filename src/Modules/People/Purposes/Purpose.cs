using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Purposes;

/// <summary>A row of the list of purposes.</summary>
/// <param name="Name">As tasks name it.</param>
/// <param name="Duties">Who may state it.</param>
/// <param name="Opens">Purposes of the register whose content it opens.</param>
/// <param name="Bases">The legal bases it may name.</param>
/// <param name="Says">What it is, by language.</param>
internal sealed record Purpose(string Name, IReadOnlySet<Duty> Duties, IReadOnlyList<string> Opens, IReadOnlyList<string> Bases, IReadOnlyDictionary<string, string> Says);
