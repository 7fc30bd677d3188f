namespace Cordon.Tests.TestSupport;

/// <summary>Where the checkout lies, found from the test's own place upwards.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cordon.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not lie inside a checkout: no Cordon.slnx above " + AppContext.BaseDirectory);
    }
}
