namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>Compares two versions of one list.</summary>
public static class ListDiff
{
    private static readonly EntityField[] Fields =
    [
        new("names", true, e => e.Party.Names.Select(n => $"{n.Text} ({n.Kind.ToString().ToLowerInvariant()})")),
        new("kind", true, e => [e.Party.Kind.ToString().ToLowerInvariant()]),
        new("dates", true, e => e.Party.Dates.Select(d => d.ToString())),
        new("countries", true, e => e.Party.Countries),
        new("identifiers", true, e => e.Party.Identifiers.Select(i => $"{i.Kind}: {i.Value}{(i.Country is null ? "" : $" ({i.Country})")}")),
        new("addresses", true, e => e.Party.Addresses.Select(a => $"{a.Text}{(a.Country is null ? "" : $" ({a.Country})")}")),
        new("birth places", true, e => e.Party.BirthPlaces),
        new("gender", true, e => [e.Party.Gender.ToString().ToLowerInvariant()]),
        new("programmes", true, e => e.Programmes),
        new("measures", true, e => e.Measures),
        new("links", true, e => e.Links.Select(l => $"{l.Kind}: {l.Name}{l.TargetId}")),
        new("listed", true, e => [e.IsListed ? "yes" : "only tied to a listed party"]),
        new("listed on", false, e => e.ListedOn is { } day ? [day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : []),
        new("notices", false, e => e.Notices),
        new("details", false, e => e.Details.Select(d => $"{d.Name}: {d.Value}")),
        new("remarks", false, e => e.Remarks.Length > 0 ? [e.Remarks] : []),
    ];

    /// <summary>What differs. Entities are the same when their ids are; the work grows with the number of entities.</summary>
    public static ListDelta Between(IEnumerable<ListedEntity> before, IEnumerable<ListedEntity> after)
    {
        var gone = new Dictionary<string, ListedEntity>(StringComparer.Ordinal);
        foreach (var entity in before)
            gone.Add(entity.Id, entity);
        var added = new List<ListedEntity>();
        var changed = new List<EntityChange>();
        foreach (var entity in after)
        {
            if (!gone.Remove(entity.Id, out var earlier))
                added.Add(entity);
            else if (Changes(earlier, entity) is { Count: > 0 } fields)
                changed.Add(new(earlier, entity, fields));
        }

        return new(added, [.. gone.Values], changed);
    }

    private static List<FieldChange> Changes(ListedEntity before, ListedEntity after)
    {
        var changes = new List<FieldChange>();
        foreach (var field in Fields)
        {
            if (field.Values(before).SequenceEqual(field.Values(after)))
                continue;
            var (old, now) = (field.Values(before).ToHashSet(), field.Values(after).ToHashSet());
            var removed = field.Values(before).Where(v => !now.Contains(v)).ToList();
            var added = field.Values(after).Where(v => !old.Contains(v)).ToList();
            if (removed.Count > 0 || added.Count > 0)
                changes.Add(new(field.Name, field.IsMaterial, removed, added));
        }

        return changes;
    }

    private sealed record EntityField(string Name, bool IsMaterial, Func<ListedEntity, IEnumerable<string>> Values);
}
