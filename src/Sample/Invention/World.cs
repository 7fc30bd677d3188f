namespace Cordon.Sample.Invention;

/// <summary>Everything that is invented, from one seed: the same each time.</summary>
internal sealed class World
{
    private const ulong Seed = 0x41_52_56_4F_4E_49_41;

    private readonly Dictionary<string, Registered> _byName;
    private readonly Dictionary<string, string> _listed;

    public World()
    {
        Dice = new Dice(Seed);
        var inventor = new Inventor(Dice);
        Lists = new Watchlists(inventor);
        Registers = new Registers(inventor, Lists);
        _listed = Lists.First.Concat(Lists.PartnersEntries).Concat(Lists.Added).ToDictionary(l => l.Id, l => l.Name);
        _byName = Registers.All.GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First());
    }


    public Dice Dice { get; }

    public Watchlists Lists { get; }

    public Registers Registers { get; }

    /// <summary>The invented party of a name; null for one that is not among them.</summary>
    public Registered? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether a party was made after the listed one of that name.</summary>
    public bool IsLike(Registered? party, string listed) => party is { Like.Length: > 0 } && _listed.GetValueOrDefault(party.Like) == listed;

    /// <summary>What becomes known of listed persons after some parties of their names were cleared: the very dates of birth that those gave.</summary>
    public IReadOnlyDictionary<string, string> LaterBirths => Registers.Licensing.Concat(Registers.Customs)
        .Where(p => p is { Likeness: Likeness.Namesake, Schema: "Person" } && p.Like.StartsWith("acl-", StringComparison.Ordinal)).Take(4).ToDictionary(p => p.Like, p => p.Birth);
}
