using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Taxii.Take;

/// <summary>What became of each member of a batch, as it is put together.</summary>
internal sealed class BatchOutcome(string id)
{
    private readonly JsonArray _successes = [];
    private readonly JsonArray _failures = [];
    private readonly List<Fault> _refused = [];

    public string Id { get; } = id;

    public List<StixObject> New { get; } = [];

    public int Known { get; private set; }

    public IReadOnlyList<Fault> Refused => _refused;

    /// <summary>It is taken; it gets its place in <see cref="New"/> now.</summary>
    public void Take(StixObject read)
    {
        New.Add(read);
        _successes.Add(new JsonObject { ["id"] = read.Id, ["version"] = read.Version });
    }

    /// <summary>It is there already, and keeps the moment at which it was added.</summary>
    public void Keep(StixObject read)
    {
        Known++;
        _successes.Add(new JsonObject { ["id"] = read.Id, ["version"] = read.Version, ["message"] = "This version is in the collection already." });
    }

    public void Refuse(string? objectId, string? version, Fault why)
    {
        _refused.Add(why);
        _failures.Add(new JsonObject { ["id"] = objectId ?? "", ["version"] = version, ["message"] = why.ToString() });
    }

    /// <summary>The status resource of TAXII 2.1, section 4.3.1. Lists that would be empty are left out.</summary>
    /// <param name="at">When it was asked for.</param>
    /// <param name="added">When each of <see cref="New"/> was added: the version of an object without versions.</param>
    public JsonObject Status(Instant at, IReadOnlyDictionary<string, Instant> added)
    {
        foreach (var success in _successes.OfType<JsonObject>().Where(s => s["version"] is null))
            success["version"] = (added.TryGetValue((string)success["id"]!, out var moment) ? moment : at).ToString();
        foreach (var failure in _failures.OfType<JsonObject>().Where(f => f["version"] is null))
            failure.Remove("version");
        var status = new JsonObject
        {
            ["id"] = Id, ["status"] = "complete", ["request_timestamp"] = at.ToString(), ["total_count"] = _successes.Count + _failures.Count,
            ["success_count"] = _successes.Count, ["failure_count"] = _failures.Count, ["pending_count"] = 0,
        };
        if (_successes.Count > 0)
            status["successes"] = _successes;
        if (_failures.Count > 0)
            status["failures"] = _failures;
        return status;
    }
}
