using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>The rules of setting up, each refused with a sentence.</summary>
internal static class SetUpRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 2000;
    public const long SmallestBody = 1000;
    public const long LargestBody = 64L << 20;

    public static string ATitleIsGiven(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } given && !given.Any(char.IsControl) ? given : throw Wrong("taxii.title", "title", ("most", LongestTitle));

    public static string ADescriptionIsNoBook(string? text) => text?.Trim() is not { Length: > LongestText } ? text?.Trim() ?? "" : throw Wrong("taxii.description", "description", ("most", LongestText));

    public static string ARootHasAName(string? root) => root is not null && Name.IsWellFormed(root) && !root.Contains(':', StringComparison.Ordinal) ? root : throw Wrong("taxii.root.name", "root");

    public static long ABodyHasABound(long most) => most is >= SmallestBody and <= LargestBody ? most : throw Wrong("taxii.root.length", "length", ("least", SmallestBody), ("most", LargestBody));

    public static string ACollectionIsAUuid(string id) => Guid.TryParseExact(id, "D", out var uuid) ? uuid.ToString("D") : throw Wrong("taxii.collection.id", "id", ("id", id));

    public static string? AnAliasIsAName(string? alias) => string.IsNullOrWhiteSpace(alias) ? null : Name.IsWellFormed(alias.Trim()) && !Guid.TryParse(alias, out _) ? alias.Trim() : throw Wrong("taxii.alias", "alias");

    /// <summary>An alias leads to one collection of its root only.</summary>
    public static void NoOtherCollectionIsCalledSo(Registered known, string root, string id, string? alias)
    {
        if (alias is not null && known.Collections.Any(c => c.Root == root && c.Id != id && c.Alias == alias))
            throw Wrong("taxii.alias.taken", "alias", ("alias", alias));
    }

    /// <summary>Objects that clients know under one API root do not move to another.</summary>
    public static void ACollectionStaysUnderItsRoot(KnownCollection? before, string root)
    {
        if (before is not null && before.Root != root)
            throw Wrong("taxii.collection.root", "root", ("root", before.Root));
    }

    public static string AClientHasAName(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestTitle } given && !given.Contains(':', StringComparison.Ordinal) && !given.Any(char.IsControl) ? given : throw Wrong("taxii.client.name", "name", ("most", LongestTitle));

    public static void NoOtherClientIsCalledSo(Registered known, string? id, string name)
    {
        if (known.Clients.Any(c => c.Id != id && c.Set.Name == name))
            throw Wrong("taxii.client.taken", "name", ("name", name));
    }

    public static string? AKeyIsNamedByItsId(string? key) => string.IsNullOrWhiteSpace(key) ? null : Name.IsWellFormed(key.Trim()) ? key.Trim() : throw Wrong("taxii.client.key", "key");

    public static string? ACertificateIsNamedByItsHash(string? hash)
    {
        if (string.IsNullOrWhiteSpace(hash))
            return null;
        var text = hash.Replace(":", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return text.Length == 64 && text.All(char.IsAsciiHexDigit) ? text : throw Wrong("taxii.client.certificate", "certificate");
    }

    /// <summary>By the name of its node, from which its identity follows, or by the identity that it has elsewhere.</summary>
    public static string? AnAuthorityIsNamed(string? authority)
    {
        if (string.IsNullOrWhiteSpace(authority))
            return null;
        var given = authority.Trim();
        if (StixId.TryParse(given, out var id))
            return id.Type == "identity" ? id.ToString() : throw Wrong("taxii.client.authority", "authority");
        return Name.IsWellFormed(given) && !given.Contains("--", StringComparison.Ordinal) ? given : throw Wrong("taxii.client.authority", "authority");
    }

    public static void NothingShowsTwoClients(Registered known, string? id, string? key, string? certificate)
    {
        if (known.Clients.Any(c => c.Id != id && ((key is not null && c.Set.Key == key) || (certificate is not null && c.Set.Certificate == certificate))))
            throw Wrong("taxii.client.shared", key is null ? "certificate" : "key");
    }

    public static IReadOnlyList<TaxiiGrant> GrantsAreAboutCollections(Registered known, IEnumerable<TaxiiGrant> grants) =>
        [.. grants.Select(g => known.Collection(g.Collection) is { Id: var id } ? g with { Collection = id } : g).DistinctBy(g => g.Collection).OrderBy(g => g.Collection, StringComparer.Ordinal)];

    public static string AReasonIsGiven(string? reason) => reason?.Trim() is { Length: > 0 and <= LongestText } given ? given : throw Wrong("taxii.reason", "reason");

    private static FaultException Wrong(string code, string where, params (string, object?)[] arguments) => new(Fault.Of(code, where, arguments));
}
