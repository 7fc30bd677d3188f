namespace Cordon.Modules.Incidents.Storage;

/// <summary>An incident as its entries leave it.</summary>
internal sealed class IncidentRow
{
    public required string Id { get; init; }

    /// <summary>One of <see cref="Contracts.IncidentGroup"/>.</summary>
    public required int Group { get; set; }

    /// <summary>One of <see cref="Life.IncidentStage"/>.</summary>
    public required int Stage { get; set; }

    /// <summary>Unix microseconds: until when the point of contact has to have it; null when it has.</summary>
    public long? Due { get; set; }

    /// <summary>Unix microseconds: when anything happened to it last.</summary>
    public required long ChangedAt { get; set; }

    /// <summary>What it is found by, in canonical JSON and small letters.</summary>
    public required string Words { get; set; }

    public required string Json { get; set; }
}

/// <summary>A record that an incident holds.</summary>
internal sealed class RecordRow
{
    public required string Incident { get; init; }

    public required string Kind { get; init; }

    public required string Record { get; init; }
}

/// <summary>The State's point of contact; one row, or none.</summary>
internal sealed class ContactRow
{
    /// <summary>Always <see cref="Only"/>.</summary>
    public required int Id { get; init; }

    public required string Json { get; set; }

    /// <summary>Unix microseconds: since when.</summary>
    public required long At { get; set; }

    public const int Only = 1;
}
