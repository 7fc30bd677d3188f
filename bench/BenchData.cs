namespace Cordon.Bench;

/// <summary>The folder of real data that benchmarks read (CORDON_DATA, default ../shared/data beside the checkout).</summary>
internal static class BenchData
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.GetFullPath(Environment.GetEnvironmentVariable("CORDON_DATA") ?? Path.Combine(Root, "..", "shared", "data"));

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cordon.slnx")))
                return folder.FullName;
        }

        return Directory.GetCurrentDirectory();
    }
}
