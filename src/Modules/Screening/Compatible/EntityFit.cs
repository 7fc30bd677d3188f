using System.Globalization;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Which entities the query string of a compatible door leaves in, whatever their names.</summary>
internal sealed class EntityFit
{
    /// <summary>What stands before the name of a property in <c>filter</c> and <c>sort</c>.</summary>
    public const string Property = "properties.";

    private static readonly string[] Names = ["schema", "exclude_schema", "countries", "datasets", "topics", "filter", "changed_since"];
    private static readonly string[] Any = ["Thing", "LegalEntity"];
    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private readonly IQueryCollection _query;
    private readonly ListsSnapshot _snapshot;
    private readonly List<(string Field, string Value)> _filters;
    private readonly bool _anyFilter;
    private readonly Instant? _since;

    /// <exception cref="FaultException"><c>screening.query.since</c>, <c>screening.query.filter</c></exception>
    public EntityFit(IQueryCollection query, ListsSnapshot snapshot)
    {
        (_query, _snapshot) = (query, snapshot);
        _since = query["changed_since"].ToString() is { Length: > 0 } since ? Moment(since) : null;
        _filters = [.. query["filter"].Select(f => Filter(f ?? ""))];
        _anyFilter = string.Equals(query["filter_op"], "OR", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when it leaves all in.</summary>
    public bool IsEverything => Names.All(name => _query[name].Count == 0);

    public bool Fits(ListedEntity entity)
    {
        var schema = FtmEntity.SchemaOf(entity.Party.Kind);
        return Asks("schema", value => Any.Contains(value) || value == schema)
            && !_query["exclude_schema"].Contains(schema)
            && Asks("countries", value => entity.Party.Countries.Contains(value))
            && Asks("datasets", value => entity.Dataset == value)
            && Asks("topics", value => entity.IsListed && value == FtmEntity.Topic)
            && (_since is not { } since || _snapshot.SightingOf(entity).LastChange >= since)
            && PassesFilters(entity);
    }

    private bool PassesFilters(ListedEntity entity)
    {
        if (_filters.Count == 0)
            return true;
        var json = FtmEntity.Of(entity, _snapshot);
        bool Passes((string Field, string Value) filter) => Values(json, filter.Field).Contains(filter.Value);
        return _anyFilter ? _filters.Any(Passes) : _filters.All(Passes);
    }

    private bool Asks(string name, Func<string?, bool> fits) => _query[name] is not { Count: > 0 } wanted || wanted.Any(fits);

    private static IEnumerable<string> Values(JsonObject entity, string field) => (field.StartsWith(Property, StringComparison.Ordinal) ? entity["properties"]![field[Property.Length..]] : entity[field]) switch
    {
        JsonArray values => values.Select(v => v!.ToString()),
        { } value => [value.ToString()],
        null => [],
    };

    private static (string Field, string Value) Filter(string text) => text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? (text[..colon], text[(colon + 1)..])
        : throw new FaultException(Fault.Of("screening.query.filter", "filter", ("text", text)));

    private static Instant Moment(string text) => DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? Instant.Of(moment)
        : throw new FaultException(Fault.Of("screening.query.since", "changed_since", ("text", text)));
}
