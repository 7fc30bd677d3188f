using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>The marking definitions of a collection that are needed to say how far some objects may go.</summary>
internal sealed class HeldDefinitions(TaxiiContext tables, int collection, CancellationToken cancellation)
{
    private const int AtOnce = 400;

    private readonly Dictionary<string, List<StixObject>> _held = new(StringComparer.Ordinal);

    /// <summary>Whether an object is a definition whose words matter: those of colours are known by their identifiers.</summary>
    public static bool Is(StixObject read) => read.Type == "marking-definition" && StixTlp.Of(read.Id) is null;

    /// <summary>The markings of an object other than colours.</summary>
    public static IEnumerable<string> NeededBy(StixObject read) => read.Markings.Where(m => StixTlp.Of(m) is null);

    /// <summary>What says how far objects may go.</summary>
    /// <param name="objects">The objects. Definitions among them count as held.</param>
    public async Task<ObjectReach> ForAsync(IReadOnlyCollection<StixObject> objects)
    {
        foreach (var definition in objects.Where(Is))
            Add(definition);
        var (next, met) = (objects.SelectMany(NeededBy).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        // Farther behind than this nothing is understood anyway.
        for (var round = 0; round <= ObjectReach.MostBehind && next.Count > 0; round++)
        {
            met.UnionWith(next);
            await LoadAsync(next);
            next = next.SelectMany(Of).SelectMany(NeededBy).Where(m => !met.Contains(m)).ToHashSet(StringComparer.Ordinal);
        }

        return new ObjectReach(Of);
    }

    private IReadOnlyList<StixObject> Of(string id) => _held.TryGetValue(id, out var held) ? held : [];

    private async Task LoadAsync(IEnumerable<string> ids)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var json in await tables.Versions.AsNoTracking().Where(v => v.Collection == collection && some.Contains(v.Object)).Select(v => v.Json).ToListAsync(cancellation))
            {
                if (StixReader.ReadKept(json) is var read && Is(read))
                    Add(read);
            }
        }
    }

    private void Add(StixObject definition)
    {
        if (!_held.TryGetValue(definition.Id, out var held))
            _held.Add(definition.Id, held = []);
        held.Add(definition);
    }
}
