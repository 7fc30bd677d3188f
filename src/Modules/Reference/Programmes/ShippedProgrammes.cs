using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Programmes;

/// <summary>What the shipped table (data/lists/programmes.tsv) says about the programmes of lists.</summary>
internal static class ShippedProgrammes
{
    private static readonly Lazy<Dictionary<(string, string), LegalEffect>> Table = new(Load);

    /// <summary>The programme, else what the list as a whole is, else unknown.</summary>
    public static LegalEffect Find(string dataset, string programme) =>
        Table.Value.TryGetValue((dataset, programme), out var own) ? own
        : Table.Value.TryGetValue((dataset, "*"), out var list) ? list with { Programme = programme, Title = programme.Length > 0 ? $"{programme} ({list.Title})" : list.Title }
        : new(dataset, programme, programme, "", Measure.Unknown);

    public static IReadOnlyCollection<LegalEffect> All => Table.Value.Values;

    private static Dictionary<(string, string), LegalEffect> Load()
    {
        var table = new Dictionary<(string, string), LegalEffect>();
        using var reader = new StreamReader(typeof(ShippedProgrammes).Assembly.GetManifestResourceStream("reference.programmes.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            table.Add((cells[0], cells[1]), new(cells[0], cells[1], cells[2], cells[3], Enum.Parse<Measure>(cells[4], ignoreCase: true)));
        }

        return table;
    }
}
