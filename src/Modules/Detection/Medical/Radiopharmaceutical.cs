using Cordon.Engines.Spectra.Nuclides;
using Cordon.Modules.Detection.Tables;
using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Medical;

/// <summary>A nuclide that is given to persons: a row of <c>data/detection/radiopharmaceuticals.tsv</c>.</summary>
/// <param name="Name">As in the nuclide library: <c>Tc99m</c>.</param>
/// <param name="HalfLife">Its half-life.</param>
/// <param name="SeenFor">How long after treatment a person is commonly found, at the latest.</param>
/// <param name="Use">What for, in plain words.</param>
internal sealed record Radiopharmaceutical(string Name, TimeSpan HalfLife, TimeSpan SeenFor, BothLanguages Use)
{
    private static readonly DetectionTable Table = DetectionTable.Shipped("radiopharmaceuticals.tsv");

    public static IReadOnlyList<Radiopharmaceutical> All { get; } = [.. Table.Rows.Select(Read)];

    /// <summary>SHA-256 of the table.</summary>
    public static string Digest => Table.Digest;

    public static Radiopharmaceutical? Find(string nuclide) => All.FirstOrDefault(r => r.Name == nuclide);

    private static Radiopharmaceutical Read(DetectionRow row)
    {
        var seconds = NuclideLibrary.Find(row["name"]) is { } known ? known.HalfLifeSeconds : row.Number("half-life-s");
        return new Radiopharmaceutical(row["name"], TimeSpan.FromSeconds(seconds), TimeSpan.FromDays(row.Number("days")), row.Both("use"));
    }
}
