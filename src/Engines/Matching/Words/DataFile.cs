namespace Cordon.Engines.Matching.Words;

/// <summary>The tab-separated tables that ship inside the engine (folder <c>data/matching</c> of the repository); lines that begin with # are their heads.</summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream("matching." + name)
        ?? throw new InvalidOperationException($"the engine was built without its table {name}");

    public static bool Exists(string name) => typeof(DataFile).Assembly.GetManifestResourceInfo("matching." + name) is not null;
}
