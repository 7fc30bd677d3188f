using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Matrix;

/// <summary>A row of the permission matrix.</summary>
/// <param name="Name">As doors name it.</param>
/// <param name="Duties">Who has it.</param>
/// <param name="Says">What it allows, by language.</param>
internal sealed record Permission(string Name, IReadOnlySet<Duty> Duties, IReadOnlyDictionary<string, string> Says);
