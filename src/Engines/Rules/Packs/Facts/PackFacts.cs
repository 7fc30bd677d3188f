using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Rules.Packs.Facts;

/// <summary>
/// Facts bound to a pack's declarations: a declared fact that is not given is missing, null is known to be absent, a number may come
/// in any unit of its quantity as <c>{"value": 5, "unit": "g"}</c>. What has the wrong type, unit or name is refused.
/// </summary>
public sealed class PackFacts : IFacts
{
    private readonly FactRecord _facts;

    private PackFacts(FactRecord facts, string digest)
    {
        _facts = facts;
        Digest = digest;
    }

    /// <summary>SHA-256 of the facts in canonical form (RFC 8785), in hexadecimal.</summary>
    public string Digest { get; }

    /// <inheritdoc/>
    public CelValue Of(string variable) => _facts.TryGetField(variable, out var value) ? value : CelValue.Missing(variable);

    /// <summary>What is missing of the facts at a path, in every element of the lists on the way; nothing when they are all known.</summary>
    internal MissingFacts? MissingAt(string path) => MissingAt(CelValue.Of(_facts), path.Split('.'));

    private static MissingFacts? MissingAt(in CelValue value, ReadOnlySpan<string> steps)
    {
        if (value.Kind == CelKind.Unknown)
            return value.AsMissing;
        if (steps.IsEmpty)
            return null;
        if (value.Kind == CelKind.Map)
            return value.AsMap.TryGetField(steps[0].TrimEnd('[', ']'), out var field) ? MissingAt(field, steps[1..]) : null;
        var missing = default(MissingFacts);
        foreach (var item in value.Kind == CelKind.List ? value.AsList.Items : [])
        {
            if (MissingAt(item, steps) is { } found)
                missing = missing is null ? found : missing.And(found);
        }

        return missing;
    }

    internal static PackFacts Bind(JsonElement facts, FactSchema schema)
    {
        var canonical = CanonicalJson.Of(facts);
        if (facts.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("rules.facts.shape"));
        return new(Record(facts, schema, "", ""), Convert.ToHexStringLower(SHA256.HashData(canonical)));
    }

    private static FactRecord Record(JsonElement given, FactSchema schema, string path, string pointer)
    {
        var values = new CelValue[schema.Shape!.Names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var name = schema.Shape.Names[i];
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            values[i] = given.TryGetProperty(name, out var value) ? Value(value, schema.Fields[name], inner, $"{pointer}/{name}") : CelValue.Missing(inner);
        }

        foreach (var member in given.EnumerateObject())
        {
            if (schema.Shape.IndexOf(member.Name) < 0)
                throw new FaultException(Fault.Of("rules.facts.undeclared", $"{pointer}/{member.Name}", ("name", member.Name)));
        }

        return new FactRecord(path, schema.Shape, values, open: false);
    }

    private static CelValue Value(JsonElement given, FactSchema schema, string path, string pointer)
    {
        if (given.ValueKind == JsonValueKind.Null)
            return CelValue.Null;
        var value = (schema.Declaration.Type, given.ValueKind) switch
        {
            ("record", JsonValueKind.Object) => CelValue.Of(Record(given, schema, path, pointer)),
            ("list", JsonValueKind.Array) => CelValue.List([.. given.EnumerateArray().Select((item, i) => Value(item, schema.Of!, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}")))]),
            ("string", JsonValueKind.String) => CelValue.Of(given.GetString()!),
            ("bool", JsonValueKind.True or JsonValueKind.False) => CelValue.Of(given.GetBoolean()),
            ("int", JsonValueKind.Number) when given.TryGetInt64(out var whole) => CelValue.Of(whole),
            ("double", JsonValueKind.Number) => CelValue.Of(given.GetDouble()),
            ("double", JsonValueKind.Object) => Measured(given, schema.Declaration.Unit ?? "1", pointer),
            ("timestamp", JsonValueKind.String) => Instants.Parse(given.GetString()!),
            ("duration", JsonValueKind.String) => Spans.Parse(given.GetString()!),
            _ => default(CelValue?),
        };
        if (value is not { } known)
            throw new FaultException(Fault.Of("rules.facts.type", pointer, ("type", schema.Declaration.Type), ("given", given.ValueKind.ToString().ToLowerInvariant())));
        Within(known, schema, pointer);
        return known;
    }

    private static CelValue Measured(JsonElement given, string unit, string pointer)
    {
        if (!given.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Number || !given.TryGetProperty("unit", out var own) || own.ValueKind != JsonValueKind.String || given.EnumerateObject().Count() != 2)
            throw new FaultException(Fault.Of("rules.facts.measure", pointer, ("unit", unit)));
        return Units.Convert(value.GetDouble(), own.GetString()!, unit) is { } converted
            ? CelValue.Of(converted)
            : throw new FaultException(Fault.Of("rules.facts.unit", pointer, ("given", own.GetString()), ("unit", unit)));
    }

    private static void Within(in CelValue value, FactSchema schema, string pointer)
    {
        var declared = schema.Declaration;
        if (value.Kind == CelKind.String && declared.Values is { } values && !values.Contains(value.AsString))
            throw new FaultException(Fault.Of("rules.facts.value", pointer, ("value", value.AsString), ("values", string.Join(", ", values))));
        var number = value.Kind switch { CelKind.Int => value.AsInt, CelKind.Double => value.AsDouble, _ => default(double?) };
        if (number < declared.Least || number > declared.Most)
            throw new FaultException(Fault.Of("rules.facts.range", pointer, ("value", value.ToString()), ("least", declared.Least), ("most", declared.Most)));
    }
}
