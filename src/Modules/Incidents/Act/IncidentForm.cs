namespace Cordon.Modules.Incidents.Act;

/// <summary>A form about an incident as it was sent. Each page asks for some of it.</summary>
public sealed class IncidentForm
{
    public string? Title { get; set; }

    public string? Material { get; set; }

    /// <summary>The fields of the notice, by key. A form in which nothing was filled in sends none.</summary>
    public Dictionary<string, string?> Said { get; set => field = value ?? []; } = [];

    /// <summary>Keys of fields of which it is said that they are not known.</summary>
    public List<string> Unknown { get; set => field = value ?? []; } = [];

    /// <summary>SHA-256 of files that are taken out.</summary>
    public List<string> Remove { get; set => field = value ?? []; } = [];

    public string? Group { get; set; }

    public string? Grounds { get; set; }

    public string? Text { get; set; }

    /// <summary>How often something had happened to the incident when the form was made.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    public string? To { get; set; }

    public string? Way { get; set; }

    /// <summary>A moment, UTC: <c>2026-11-30T14:05</c>.</summary>
    public string? At { get; set; }

    public string? Submitted { get; set; }

    public string? Day { get; set; }

    public string? Reference { get; set; }

    /// <summary>A record: <c>alarm:7f3c</c>.</summary>
    public string? Record { get; set; }

    public string? Name { get; set; }

    public string? Telephone { get; set; }

    public string? Mail { get; set; }
}
