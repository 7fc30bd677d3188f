namespace Cordon.Tests.Architecture;

/// <summary>The habits of style that a machine can hold.</summary>
public sealed class HabitTests
{
    private const int LongestFile = 400;
    private const int MostFilesInFolder = 15;
    private static readonly string[] VagueNames = ["Manager", "Helper", "Common", "Utils", "Util", "Misc"];

    private static readonly string[] Sources = Below("src");
    private static readonly string[] Tests = Below("tests");

    [Fact]
    public void There_are_sources_to_look_at() => Assert.True(Sources.Length > 50);

    [Fact]
    public void A_file_holds_one_idea_and_is_not_long() =>
        Assert.Empty(Sources.Select(f => (File: Short(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > LongestFile).ToList());

    [Fact]
    public void Most_files_are_short()
    {
        var lines = Sources.Select(f => File.ReadLines(f).Count()).Order().ToList();
        Assert.True(lines[lines.Count / 2] <= 80, $"the median file has {lines[lines.Count / 2]} lines");
        Assert.True(lines[lines.Count * 9 / 10] <= 200, $"one file in ten is longer than {lines[lines.Count * 9 / 10]} lines");
    }

    [Fact]
    public void A_folder_can_be_taken_in_at_a_glance() =>
        Assert.Empty(Sources.Concat(Tests).GroupBy(f => Path.GetDirectoryName(Short(f))).Where(g => g.Count() > MostFilesInFolder).Select(g => $"{g.Key}: {g.Count()}"));

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.Empty(Sources.Where(f => VagueNames.Any(v => Path.GetFileNameWithoutExtension(f).EndsWith(v, StringComparison.Ordinal))).Select(Short));

    [Fact]
    public void Nothing_is_left_for_later()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
        Assert.Empty(Sources.Where(f => marks.Any(m => File.ReadAllText(f).Contains(m, StringComparison.Ordinal))).Select(Short));
    }

    [Fact]
    public void No_address_of_a_package_registry_is_written_down() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories),
            f => File.ReadAllText(f).Contains("http", StringComparison.Ordinal));

    private static string[] Below(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)),
    ];

    private static string Short(string file) => Path.GetRelativePath(Repository.Root, file);
}
