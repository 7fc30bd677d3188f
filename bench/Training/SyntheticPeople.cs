namespace Cordon.Bench.Training;

/// <summary>People who do not exist, file by file.</summary>
internal static class SyntheticPeople
{
    private static readonly string[] Files = ["negatives_us.csv", "negatives_global.csv"];

    /// <summary>Their names, with the file and the place in it, from 0.</summary>
    public static IEnumerable<(string File, int Row, string Name)> Names() =>
        Files.SelectMany(file => Csv.Rows(BenchData.PathOf("screening-bench", file)).Select((row, i) => (file, i, row["full_name"])));
}
