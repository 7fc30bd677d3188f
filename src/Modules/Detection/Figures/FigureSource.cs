using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Figures;

/// <summary>What figures were taken from, when, and by which tables of the engine: a row of <c>data/detection/figures-data.tsv</c>.</summary>
/// <param name="Key">As rates name it.</param>
/// <param name="Kind">real, simulated, made, mixed.</param>
/// <param name="Name">What it is.</param>
/// <param name="From">Whose it is, under which licence.</param>
/// <param name="Date">When the figures were taken.</param>
/// <param name="Library">SHA-256 of the engine's tables then.</param>
internal sealed record FigureSource(string Key, string Kind, BothLanguages Name, string From, string Date, string Library);
