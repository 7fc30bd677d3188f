using System.Text.Json;
using Cordon.Engines.Formats.Json;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>An entry of the Consolidated Screening List, however it was written.</summary>
internal sealed record CslRecord
{
    private static readonly string[] AddressParts = ["address", "city", "state", "postal_code"];

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Source { get; init; }
    public string Type { get; init; } = "";
    public string Title { get; init; } = "";
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public IReadOnlyList<string> Programmes { get; init; } = [];
    public IReadOnlyList<(string Text, string Country)> Addresses { get; init; } = [];
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Dates { get; init; } = [];
    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<(string Type, string Number, string Country)> Numbers { get; init; } = [];
    public string LicenceRequirement { get; init; } = "";
    public string LicencePolicy { get; init; } = "";
    public string Notice { get; init; } = "";
    public string StartDate { get; init; } = "";
    public string CallSign { get; init; } = "";
    public string VesselType { get; init; } = "";
    public string VesselFlag { get; init; } = "";
    public string VesselOwner { get; init; } = "";
    public string Remarks { get; init; } = "";

    /// <summary>An object of <c>results</c> as the International Trade Administration publishes it (consolidated.json).</summary>
    public static CslRecord Official(JsonElement entry) => new()
    {
        Id = entry.Text("id") is { Length: > 0 } id ? id : entry.Text("entity_number"),
        Name = entry.Text("name"),
        Source = entry.Text("source"),
        Type = entry.Text("type"),
        Title = entry.Text("title"),
        OtherNames = [.. entry.Texts("alt_names")],
        Programmes = [.. entry.Texts("programs")],
        Addresses = [.. entry.Objects("addresses").Select(Address)],
        Countries = [.. entry.Texts("nationalities").Concat(entry.Texts("citizenships"))],
        Dates = [.. entry.Texts("dates_of_birth")],
        Places = [.. entry.Texts("places_of_birth")],
        Numbers = [.. entry.Objects("ids").Select(n => (n.Text("type"), n.Text("number"), n.Text("country")))],
        LicenceRequirement = entry.Text("license_requirement"),
        LicencePolicy = entry.Text("license_policy"),
        Notice = entry.Text("federal_register_notice"),
        StartDate = entry.Text("start_date"),
        CallSign = entry.Text("call_sign"),
        VesselType = entry.Text("vessel_type"),
        VesselFlag = entry.Text("vessel_flag"),
        VesselOwner = entry.Text("vessel_owner"),
        Remarks = entry.Text("remarks"),
    };

    private static (string, string) Address(JsonElement address) =>
        (string.Join(", ", AddressParts.Select(p => address.Text(p)).Where(p => p.Length > 0)), address.Text("country"));
}
