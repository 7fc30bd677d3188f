using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;

namespace Cordon.Node.Keys;

/// <summary>The API keys of this node, kept as hashes in a file of the key folder (ADR "key custody").</summary>
internal sealed class ApiKeys
{
    public const string FileName = "api-keys.json";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);
    private static readonly string NoHash = new('0', 2 * SHA256.HashSizeInBytes);
    private static readonly JsonSerializerOptions Indented = new(StrictJson.Options) { WriteIndented = true };

    private readonly KeyFolder _folder;
    private readonly TimeProvider _clock;
    private readonly IRandomness _randomness;
    private IReadOnlyList<ApiKey> _keys;

    private ApiKeys(KeyFolder folder, TimeProvider clock, IRandomness randomness, IReadOnlyList<ApiKey> keys) =>
        (_folder, _clock, _randomness, _keys) = (folder, clock, randomness, keys);

    public bool IsEmpty => _keys.Count == 0;

    /// <exception cref="FaultException"><c>node.keys.malformed</c></exception>
    public static async Task<ApiKeys> LoadAsync(KeyFolder folder, TimeProvider clock, IRandomness randomness)
    {
        if (await folder.Files.ReadAsync(FileName) is not { } bytes)
            return new ApiKeys(folder, clock, randomness, []);
        try
        {
            return new ApiKeys(folder, clock, randomness, JsonSerializer.Deserialize<List<ApiKey>>(bytes.Span, StrictJson.Options) ?? []);
        }
        catch (JsonException malformed)
        {
            throw new FaultException(new Fault("node.keys.malformed", folder.PathOf(FileName)), malformed);
        }
    }

    /// <summary>Makes a key, stores its hash durably and returns both; the key can never be shown again.</summary>
    public async Task<(string Key, ApiKey Stored)> MakeAsync(string holder)
    {
        var (id, secret) = (new byte[ApiKey.IdBytes], new byte[ApiKey.SecretBytes]);
        _randomness.Fill(id);
        _randomness.Fill(secret);
        var key = ApiKey.Write(id, secret);
        CryptographicOperations.ZeroMemory(secret);
        var now = _clock.GetUtcNow();
        var stored = new ApiKey(Convert.ToHexStringLower(id), holder, ApiKey.HashOf(key), now, now + Lifetime);
        IReadOnlyList<ApiKey> keys = [.. _keys, stored];
        await _folder.WriteAsync(FileName, JsonSerializer.SerializeToUtf8Bytes(keys, Indented));
        _keys = keys;
        return (key, stored);
    }

    /// <summary>The stored key that a presented one is; null for a wrong or expired one. An unknown id takes as long as a wrong secret.</summary>
    public ApiKey? Find(string presented)
    {
        var id = ApiKey.IdOf(presented);
        var stored = _keys.FirstOrDefault(k => k.Id == id);
        var equal = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ApiKey.HashOf(presented)), Encoding.ASCII.GetBytes(stored?.Hash ?? NoHash));
        return equal && stored is not null && _clock.GetUtcNow() < stored.Expires ? stored : null;
    }
}
