using System.Runtime.InteropServices;
using System.Text.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>Canonical form of parsed JSON.</summary>
internal readonly struct ElementWriter(CanonicalWriter writer)
{
    private readonly JsonPath _path = new();

    public void Write(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Object(element);
                break;
            case JsonValueKind.Array:
                Array(element);
                break;
            case JsonValueKind.String:
                String(element);
                break;
            case JsonValueKind.Number:
                writer.Number(JsonMarshal.GetRawUtf8Value(element), _path);
                break;
            default:
                writer.Raw(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private void Object(JsonElement element)
    {
        Descend();
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in element.EnumerateObject())
            members.Add((Name(member), member.Value));
        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        writer.Byte('{');
        for (var i = 0; i < members.Count; i++)
        {
            var (name, value) = members[i];
            _path.Enter(name);
            if (i > 0 && members[i - 1].Name == name)
                throw new FaultException(Fault.Of("json.name.duplicate", _path.ToString(), ("name", name)));
            if (i > 0)
                writer.Byte(',');
            writer.String(name, _path);
            writer.Byte(':');
            Write(value);
            _path.Leave();
        }

        writer.Byte('}');
    }

    private void Array(JsonElement element)
    {
        Descend();
        writer.Byte('[');
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (index > 0)
                writer.Byte(',');
            _path.Enter(index++);
            Write(item);
            _path.Leave();
        }

        writer.Byte(']');
    }

    private void String(JsonElement element)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(element);
        if (quoted.IndexOf((byte)'\\') < 0)
            writer.Verbatim(quoted, _path);
        else
            writer.String(Decoded(element.GetString), _path);
    }

    private string Name(JsonProperty member) => Decoded(() => member.Name);

    private string Decoded(Func<string?> decode)
    {
        try
        {
            return decode()!;
        }
        catch (InvalidOperationException notText)
        {
            // The parser decodes lazily: half a surrogate pair or broken UTF-8 shows only here.
            throw new FaultException(new Fault("json.string.surrogate", _path.ToString()), notText);
        }
    }

    private void Descend()
    {
        if (_path.Depth >= CanonicalJson.MaximumDepth)
            throw new FaultException(Fault.Of("json.depth", _path.ToString(), ("most", CanonicalJson.MaximumDepth)));
    }
}
