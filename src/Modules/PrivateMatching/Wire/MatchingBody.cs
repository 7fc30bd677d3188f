using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>What messages of matching have in common. Canonical JSON; what has another shape is none.</summary>
internal abstract record MatchingBody
{
    private const int LongestId = 64;

    /// <summary>Of which form the message is.</summary>
    public required string Format { get; init; }

    /// <summary>What it concerns, as the transport says it too.</summary>
    [JsonIgnore]
    public abstract string About { get; }

    [JsonIgnore]
    protected abstract bool IsWhole { get; }

    public byte[] ToBytes() => CanonicalJson.OfRecord((object)this);

    /// <exception cref="FaultException"><c>matching.message</c>: it has not the shape of one, or is of a version this node does not know</exception>
    public static T Read<T>(JsonElement body)
        where T : MatchingBody
    {
        try
        {
            if (body.Deserialize<T>(StrictJson.Options) is { IsWhole: true } read && Name.IsWellFormed(read.About))
                return read;
        }
        catch (Exception malformed) when (malformed is JsonException or FaultException or InvalidOperationException)
        {
            throw new FaultException(new Fault("matching.message"), malformed);
        }

        throw new FaultException(new Fault("matching.message"));
    }

    protected static bool IsId(string id) => Name.IsWellFormed(id) && id.Length <= LongestId;

    /// <summary>Whether all are base64 of so many bytes.</summary>
    protected static bool AreBytes(IReadOnlyList<string> all, int length)
    {
        var bytes = new byte[length + 2];
        return all.All(one => one.Length <= (length + 2) / 3 * 4 && Convert.TryFromBase64String(one, bytes, out var written) && written == length);
    }
}
