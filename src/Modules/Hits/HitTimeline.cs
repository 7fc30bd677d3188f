using Cordon.Journal.Entries;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;

namespace Cordon.Modules.Hits;

/// <summary>The entries that tell the life of a hit.</summary>
internal static class HitTimeline
{
    public static IReadOnlyCollection<string> Types { get; } =
    [
        nameof(HitOpened), nameof(HitSighted), nameof(HitCeased), nameof(HitReopened), nameof(ListingDescribed), nameof(HitDecided), nameof(HitConfirmed), nameof(HitReturned), nameof(HitUndone), nameof(EvidenceAdded),
    ];

    /// <summary>Who did it; null when nobody in person did.</summary>
    public static string? PersonOf(object fact) => fact switch
    {
        HitDecided f => f.Person,
        HitConfirmed f => f.Person,
        HitReturned f => f.Person,
        HitUndone f => f.Person,
        EvidenceAdded f => f.Person,
        _ => null,
    };

    /// <summary>What they said.</summary>
    public static string? TextOf(object fact) => fact switch
    {
        HitDecided f => f.Text,
        HitConfirmed f => f.Text,
        HitReturned f => f.Text,
        HitUndone f => f.Text,
        _ => null,
    };

    /// <summary>Everybody who had a part in a hit.</summary>
    public static IReadOnlyCollection<string> PersonsIn(Hit hit, IEnumerable<Entry> entries) =>
        entries.Where(e => !e.IsErased).Select(e => PersonOf(e.Data)).Concat([hit.Decision?.Person, hit.Decision?.Second, hit.Before?.Person, hit.Before?.Second]).OfType<string>().ToHashSet();
}
