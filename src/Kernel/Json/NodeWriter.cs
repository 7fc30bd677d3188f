using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>Canonical form of JSON built in memory. It walks the nodes itself, because serialising them first would replace half surrogate pairs unseen.</summary>
internal readonly struct NodeWriter(CanonicalWriter writer)
{
    private readonly JsonPath _path = new();

    public void Write(JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.Raw("null"u8);
                break;
            case JsonObject members:
                Object(members);
                break;
            case JsonArray items:
                Array(items);
                break;
            case JsonValue value:
                Value(value);
                break;
        }
    }

    private void Object(JsonObject members)
    {
        Descend();
        writer.Byte('{');
        var first = true;
        foreach (var (name, value) in Members(members).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (!first)
                writer.Byte(',');
            first = false;
            _path.Enter(name);
            writer.String(name, _path);
            writer.Byte(':');
            Write(value);
            _path.Leave();
        }

        writer.Byte('}');
    }

    private void Array(JsonArray items)
    {
        Descend();
        writer.Byte('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                writer.Byte(',');
            _path.Enter(i);
            Write(items[i]);
            _path.Leave();
        }

        writer.Byte(']');
    }

    private void Value(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String when value.TryGetValue<string>(out var text):
                writer.String(text, _path);
                break;
            case JsonValueKind.Number:
                writer.Number(Literal(value), _path);
                break;
            default:
                // Dates, ids and the like: whatever JSON the value itself becomes.
                new ElementWriter(writer).Write(JsonSerializer.SerializeToElement(value, StrictJson.Options));
                break;
        }
    }

    private List<KeyValuePair<string, JsonNode?>> Members(JsonObject members)
    {
        try
        {
            return [.. members];
        }
        catch (ArgumentException twice)
        {
            // A node made from parsed JSON keeps both members until it is first walked.
            throw new FaultException(Fault.Of("json.name.duplicate", _path.ToString(), ("name", twice.ParamName)), twice);
        }
    }

    private byte[] Literal(JsonValue value)
    {
        try
        {
            return Encoding.UTF8.GetBytes(value.ToJsonString());
        }
        catch (ArgumentException notFinite)
        {
            throw new FaultException(Fault.Of("json.number.range", _path.ToString(), ("number", "NaN or infinite")), notFinite);
        }
    }

    private void Descend()
    {
        if (_path.Depth >= CanonicalJson.MaximumDepth)
            throw new FaultException(Fault.Of("json.depth", _path.ToString(), ("most", CanonicalJson.MaximumDepth)));
    }
}
