using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Ofac;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Finds out to which of OFAC's lists a companion file without a telling name belongs: the one whose entities it refers to most.</summary>
internal static class OfacFamilies
{
    public static IReadOnlyList<RecognisedFile> Assign(IReadOnlyList<RecognisedFile> files)
    {
        if (files.All(f => f.Dataset is not null))
            return files;
        var families = files
            .Where(f => f is { Format: ListFormat.OfacCsv, Role: ListRole.Entities })
            .Select(f => (f.Dataset, Ids: IdsOf(f.File)))
            .ToList();
        return [.. files.Select(f => f.Dataset is not null ? f : f with { Dataset = Closest(IdsOf(f.File), families) })];
    }

    private static string Closest(HashSet<long> ids, List<(string? Dataset, HashSet<long> Ids)> families) =>
        families.MaxBy(f => f.Ids.Count(ids.Contains)).Dataset ?? Datasets.OfacSdn;

    private static HashSet<long> IdsOf(InputFile file)
    {
        var ids = new HashSet<long>();
        using var csv = new CsvReader(InputBytes.Open(file, InputLimits.Default), InputLimits.Default);
        while (csv.Read())
        {
            if (csv.Count > 0 && OfacFields.TryId(csv[0], out var id))
                ids.Add(id);
        }

        return ids;
    }
}
