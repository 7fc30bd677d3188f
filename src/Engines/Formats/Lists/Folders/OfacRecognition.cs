namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells OFAC's headerless CSV files by the number of columns and what stands in them.</summary>
internal static class OfacRecognition
{
    // Programmes of the consolidated non-SDN lists (OFAC, "Consolidated Sanctions List").
    private static readonly string[] ConsolidatedProgrammes = ["NS-PLC", "UKRAINE-EO13662", "CMIC-EO13959", "NS-CMIC", "NS-MBS", "FSE-IR", "FSE-SY", "561-Related", "561LIST", "CAPTA"];

    public static RecognisedFile? Recognise(FileHead head)
    {
        var rows = head.Rows(50);
        if (rows.Count == 0 || !rows.TrueForAll(r => long.TryParse(r[0], out var id) && id > 0 || r is ["\u001A"]))
            return null;
        ListRole? role = rows[0] switch
        {
            { Length: 12 } row when row[11].Trim() == "-0-" || row[4].Trim() == "-0-" || row[5].Trim() == "-0-" => ListRole.Entities,
            { Length: 5 } row when row[2] is "aka" or "fka" or "nka" => ListRole.Aliases,
            { Length: 6 } row when long.TryParse(row[1], out _) => ListRole.Addresses,
            { Length: 2 } => ListRole.Comments,
            _ => null,
        };
        return role is null ? null : new(head.File, ListFormat.OfacCsv, role.Value, DatasetOf(head.File.Name, role.Value, rows), null);
    }

    private static string? DatasetOf(string name, ListRole role, List<string[]> rows)
    {
        if (role == ListRole.Entities)
            return 2 * rows.Count(r => r.Length > 3 && r[3].Split("] [").Any(ConsolidatedProgrammes.Contains)) > rows.Count ? Datasets.OfacConsolidated : Datasets.OfacSdn;
        return name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? Datasets.OfacConsolidated
            : name.StartsWith("sdn", StringComparison.OrdinalIgnoreCase) || name.StartsWith("alt.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("add.", StringComparison.OrdinalIgnoreCase) ? Datasets.OfacSdn
            : null;
    }
}
