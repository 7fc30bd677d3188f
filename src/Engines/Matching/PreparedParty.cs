using Cordon.Engines.Matching.Evidence;
using Cordon.Engines.Matching.Names;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching;

/// <summary>A party made ready for comparison, once. Immutable; may be shared between threads.</summary>
public sealed class PreparedParty
{
    private PreparedParty(Party party, PartyKind kind)
    {
        Party = party;
        Kind = kind;
        var names = new List<(PreparedName, PartyName)>(party.Names.Count);
        foreach (var name in party.Names)
        {
            foreach (var variant in NameVariants.Of(name.Text, kind))
            {
                var prepared = NamePreparer.Prepare(variant, kind);
                if (prepared.Tokens.Length > 0)
                    names.Add((prepared, name));
            }
        }

        Names = [.. names];
        Identifiers = party.Identifiers.Count == 0 ? [] : [.. party.Identifiers.Select(PreparedIdentifier.Of)];
    }

    /// <summary>The party as given.</summary>
    public Party Party { get; }

    /// <summary>The kind it was prepared as.</summary>
    public PartyKind Kind { get; }

    /// <summary>True when no name of it has a letter or digit that can be compared.</summary>
    public bool IsNameless => Names.Length == 0;

    internal (PreparedName Name, PartyName Source)[] Names { get; }

    internal PreparedIdentifier[] Identifiers { get; }

    internal (PartyAddress Address, PreparedName Words)[] Addresses =>
        field ??= [.. Party.Addresses.Where(a => a.Text.Length > 0).Select(a => (a, NamePreparer.Prepare(a.Text, PartyKind.Organization)))];

    /// <summary>Prepares a party as what it says it is; one of unknown kind as an organisation.</summary>
    public static PreparedParty Of(Party party) => new(party, party.Kind);

    /// <summary>Prepares a party of unknown kind for comparison with parties of a kind.</summary>
    public PreparedParty As(PartyKind kind) => Kind == kind || Party.Kind != PartyKind.Any ? this : new PreparedParty(Party, kind);

    /// <summary>Whether two kinds can name the same party.</summary>
    public static bool Compatible(PartyKind a, PartyKind b) => a == b || a == PartyKind.Any || b == PartyKind.Any;
}
