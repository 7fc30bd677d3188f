using System.Reflection;

namespace Cordon.Sample.Invention;

/// <summary>A part of a name in Latin letters, and in its own script where that is another.</summary>
internal sealed record NamePart(string Latin, string Native);

/// <summary>The parts that invented names are put together of.</summary>
internal static class NameParts
{
    private static readonly ILookup<(string Tongue, string Kind), NamePart> All = Read();

    /// <summary>The scripts in which persons are named.</summary>
    public static IReadOnlyList<string> Tongues { get; } = ["latin", "cyrillic", "arabic", "han", "hangul", "greek"];

    public static IReadOnlyList<NamePart> Of(string tongue, string kind) => [.. All[(tongue, kind)]];

    /// <summary>Parts that belong to no tongue.</summary>
    public static IReadOnlyList<string> Any(string kind) => [.. All[("any", kind)].Select(p => p.Latin)];

    private static ILookup<(string, string), NamePart> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("sample.names.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Skip(1).Select(l => l.Split('\t'))
            .ToLookup(c => (c[0], c[1]), c => new NamePart(c[2], c[3]));
    }
}
