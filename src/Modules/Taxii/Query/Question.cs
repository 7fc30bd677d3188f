using System.Globalization;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Query;

/// <summary>What a client asks of a collection, as it stands in the address.</summary>
/// <param name="After">Only what was added after this, Unix microseconds; null for from the beginning.</param>
/// <param name="Limit">The most that a page holds.</param>
/// <param name="Next">Where the page begins, as it was given; null for the first.</param>
/// <param name="Ids">Only these objects; all when empty.</param>
/// <param name="Types">Only these types; all when empty.</param>
/// <param name="Versions">Which versions.</param>
/// <param name="Specifications">Only these; the highest that the client sees of each object when null.</param>
internal sealed record Question(long? After, int Limit, string? Next, IReadOnlyList<string> Ids, IReadOnlyList<string> Types, VersionChoice Versions, IReadOnlyList<int>? Specifications)
{
    public const int UsualLimit = 100;
    public const int MostLimit = 1000;
    private const int MostWords = 200;

    /// <summary>What may be asked of all objects, and of the manifest.</summary>
    public static Question OfObjects(IQueryCollection query) => Read(query) with { Ids = Words(query, "match[id]"), Types = Words(query, "match[type]"), Versions = VersionChoice.Read(Words(query, "match[version]")) };

    /// <summary>What may be asked of one object.</summary>
    public static Question OfObject(IQueryCollection query, string id) => Read(query) with { Ids = [id], Versions = VersionChoice.Read(Words(query, "match[version]")) };

    /// <summary>What may be asked of the versions of one object.</summary>
    public static Question OfVersions(IQueryCollection query, string id) => Read(query) with { Ids = [id], Versions = VersionChoice.Every };

    /// <summary>Which versions are to be taken out: the newest unless it is said otherwise.</summary>
    public static Question OfDeletion(IQueryCollection query, string id) => OfObject(query, id) with { After = null, Next = null };

    /// <summary>The question without its page, in one spelling.</summary>
    public override string ToString() => string.Join('|', string.Join(',', Ids), string.Join(',', Types), Versions, Specifications is null ? "highest" : string.Join(',', Specifications));

    private static Question Read(IQueryCollection query) => new(
        Moment(query), MostOf(query), query["next"] is [{ Length: > 0 } next, ..] ? next : null, [], [], VersionChoice.Newest,
        Words(query, "match[spec_version]") is { Count: > 0 } words ? [.. words.Select(w => w switch { "2.0" => 20, "2.1" => 21, _ => 0 }).Distinct().Order()] : null);

    private static long? Moment(IQueryCollection query)
    {
        if (query["added_after"] is not [{ Length: > 0 } text, ..])
            return null;
        return StixMoment.TryRead(text, out var moment) ? moment.UnixMicroseconds : throw Wrong("added_after", "a timestamp such as 2026-11-30T08:00:00.000000Z");
    }

    private static int MostOf(IQueryCollection query)
    {
        if (query["limit"] is not [{ Length: > 0 } text, ..])
            return UsualLimit;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? (int)Math.Min(limit, MostLimit) : throw Wrong("limit", $"a whole number from 1; at most {MostLimit} are given at once");
    }

    private static List<string> Words(IQueryCollection query, string name)
    {
        var words = query[name].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return words.Count <= MostWords ? words : throw Wrong(name, $"at most {MostWords} values");
    }

    private static FaultException Wrong(string where, string right) => new(Fault.Of("taxii.query", where, ("right", right)));
}
