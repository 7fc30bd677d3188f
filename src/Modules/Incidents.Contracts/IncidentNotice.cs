namespace Cordon.Modules.Incidents.Contracts;

/// <summary>What an incident was about.</summary>
public enum IncidentMaterial
{
    /// <summary>Nuclear material: uranium, plutonium, thorium.</summary>
    Nuclear,

    /// <summary>A radioactive source, mostly sealed.</summary>
    Source,

    /// <summary>Contaminated material: scrap, soil, goods.</summary>
    Contaminated,

    /// <summary>There was none: a scam, or a false claim.</summary>
    None,

    /// <summary>It is not known yet.</summary>
    Unknown,
}

/// <summary>A notice of an incident as it stands at one revision: whole, and without names of persons.</summary>
/// <param name="Title">What the incident is called, in one line; up to 200 characters.</param>
/// <param name="Material">What it was about; it says which fields there are.</param>
/// <param name="Said">The fields of the form of that material by key, each with a value or the word <see cref="NotKnown"/>: <c>what</c>, <c>happened</c>, <c>place</c>, … See docs/handbook/incidents.md.</param>
/// <param name="Files">Photographs, reports and the like, each content once; null when there are none.</param>
public sealed record IncidentNotice(string Title, IncidentMaterial Material, IReadOnlyDictionary<string, string> Said, IReadOnlyList<NoticeFile>? Files = null)
{
    /// <summary>What stands in a field whose answer is not known: said, and not left empty.</summary>
    public const string NotKnown = "unknown";

    /// <inheritdoc/>
    public bool Equals(IncidentNotice? other) =>
        other is not null && Title == other.Title && Material == other.Material && Said.Count == other.Said.Count && Said.All(s => other.Said.TryGetValue(s.Key, out var value) && value == s.Value)
        && (Files ?? []).SequenceEqual(other.Files ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Material, Said.Count);
}
