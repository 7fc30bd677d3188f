namespace Cordon.Tests.Modules.Taxii.Shown;

/// <summary>A thing as the test means it: what marks it, by place in the palette.</summary>
internal sealed record Thing(string Id, int Version, int[] Marks, bool IsDefinition = false, Meant? Itself = null);

/// <summary>The oracle: reads the whole list for one client, version by version, with nothing but what the test meant.</summary>
internal sealed record NaiveReader(string? Authority, int Colour, bool Unassessed)
{
    public bool Sees(Thing thing)
    {
        var met = new HashSet<int>();
        var all = new List<Meant>();
        void Walk(int place)
        {
            if (!met.Add(place))
                return;
            all.Add(Palette.All[place]);
            Array.ForEach(Palette.All[place].Behind, Walk);
        }

        Array.ForEach(thing.Marks, Walk);
        var own = thing.Marks.Select(m => Palette.All[m].Colour).Where(c => c is not null).Max() ?? (thing.IsDefinition ? 0 : 2);
        if (thing.Itself is { } itself)
            all.Add(itself with { Colour = null });
        return all.TrueForAll(m => m.Level == 0)
            && (Unassessed || all.TrueForAll(m => !m.Strange))
            && all.TrueForAll(m => m.Only is null || (m.Strange && Unassessed) || m.Only.Contains(Authority))
            && own <= Colour && all.TrueForAll(m => (m.Colour ?? 0) <= Colour);
    }

    public IEnumerable<Thing> All(IReadOnlyList<Thing> things) => things.Where(Sees);

    public IEnumerable<Thing> Newest(IReadOnlyList<Thing> things) => All(things).GroupBy(t => t.Id).Select(g => g.MaxBy(t => t.Version)!);

    public IEnumerable<Thing> First(IReadOnlyList<Thing> things) => All(things).GroupBy(t => t.Id).Select(g => g.MinBy(t => t.Version)!);
}
