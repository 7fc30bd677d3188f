using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Rules.Facts;

/// <summary>
/// Facts from a JSON object, without a schema: whatever is not in it is missing, null is known to be absent, whole numbers
/// are int, others double. Lists are taken to be complete.
/// </summary>
public sealed class JsonFacts : IFacts
{
    private readonly FactRecord _facts;

    private JsonFacts(FactRecord facts, byte[] digest)
    {
        _facts = facts;
        Digest = Convert.ToHexStringLower(digest);
    }

    /// <summary>SHA-256 of the facts in canonical form (RFC 8785), in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>The names of the facts that are given.</summary>
    public IEnumerable<string> Names => _facts.Entries.Select(e => e.Key.AsString);

    /// <summary>Reads facts.</summary>
    /// <exception cref="FaultException"><c>json…</c> with its place, or <c>rules.facts.shape</c>.</exception>
    public static JsonFacts Parse(ReadOnlyMemory<byte> utf8)
    {
        var canonical = CanonicalJson.Of(utf8);
        using var document = JsonDocument.Parse(canonical);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("rules.facts.shape"));
        return new(Record(document.RootElement, ""), SHA256.HashData(canonical));
    }

    /// <inheritdoc/>
    public CelValue Of(string variable) => _facts.TryGetField(variable, out var value) ? value : CelValue.Missing(variable);

    private static FactRecord Record(JsonElement element, string path)
    {
        var members = element.EnumerateObject().ToList();
        return new(path, new RecordShape(members.Select(m => m.Name)), [.. members.Select(m => Value(m.Value, path.Length == 0 ? m.Name : $"{path}.{m.Name}"))], open: true);
    }

    private static CelValue Value(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => CelValue.Of(Record(element, path)),
        JsonValueKind.Array => CelValue.List([.. element.EnumerateArray().Select((item, i) => Value(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))]),
        JsonValueKind.String => CelValue.Of(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? CelValue.Of(whole) : CelValue.Of(element.GetDouble()),
        JsonValueKind.Null => CelValue.Null,
        _ => CelValue.Of(element.GetBoolean()),
    };
}
