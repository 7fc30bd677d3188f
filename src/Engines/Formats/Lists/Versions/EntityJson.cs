using System.Buffers;
using System.Text.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>
/// A listed entity as canonical JSON (RFC 8785), the form in which versions of lists are kept and digested. What is empty is left out; names, identifiers,
/// addresses, links and details are arrays of texts: <c>{"countries":["ru"],"id":"ofac-sdn-36","kind":"person","names":[["primary","BARANO, Ilya"]],…}</c>.
/// </summary>
public static class EntityJson
{
    /// <summary>Writes the entity, with the place it was read at.</summary>
    public static void Write(ListedEntity entity, IBufferWriter<byte> output) => new EntityJsonWriter(output).Write(entity, withPlace: true);

    /// <summary>Writes what the listing says and leaves out where it was read, so that the same listing has the same bytes in every version.</summary>
    public static void WriteContent(ListedEntity entity, IBufferWriter<byte> output) => new EntityJsonWriter(output).Write(entity, withPlace: false);

    /// <summary>Reads what <see cref="Write"/> or <see cref="WriteContent"/> wrote.</summary>
    /// <exception cref="FaultException"><c>list.version.damaged</c></exception>
    public static ListedEntity Read(JsonElement json)
    {
        try
        {
            return EntityJsonReader.Read(json);
        }
        catch (Exception damaged) when (damaged is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FaultException(new Fault("list.version.damaged"), damaged);
        }
    }
}
