using System.Collections.Concurrent;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Operators;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>A declared party, whom its number stands for, and whom on lists it resembles.</summary>
/// <param name="Declared">As declared.</param>
/// <param name="Known">What the register of operators says of its number; null when it does not know it, or there is no number.</param>
/// <param name="Name">The name it was screened by; null when nobody knows one: then it cannot be assessed.</param>
/// <param name="Matches">Listed parties like it, the likest first.</param>
public sealed record ResolvedParty(DeclaredParty Declared, OperatorEntry? Known, string? Name, IReadOnlyList<PartyMatch> Matches)
{
    /// <summary>Its address: as declared, else as registered.</summary>
    public string? Address => Declared.Address ?? (Known?.Address is { Length: > 0 } address ? address : null);

    /// <summary>Its country, likewise.</summary>
    public string? Country => Declared.Country ?? Known?.Country;
}

/// <summary>Says whom declared parties are, and screens each distinct one once.</summary>
public sealed class PartyResolution
{
    private const int Shown = 5;
    private const double LeastShown = 0.3;

    private readonly ConcurrentDictionary<(string Name, string? Country, string? Number), IReadOnlyList<PartyMatch>> _screened = new();
    private readonly Func<Party, IReadOnlyList<PartyMatch>> _search;
    private readonly Func<string, ListedEntity?> _find;
    private readonly OperatorRegister _register;
    private readonly HashSet<string> _listedAddresses;

    /// <summary>Against lists that are read from files.</summary>
    /// <param name="index">The parties on them.</param>
    /// <param name="entities">The same as listed entities, by id.</param>
    /// <param name="register">Whom operator numbers stand for.</param>
    public PartyResolution(PartyIndex index, IReadOnlyDictionary<string, ListedEntity> entities, OperatorRegister register)
        : this(party => index.Search(party, Shown, LeastShown), entities.GetValueOrDefault, entities.Values, register)
    {
    }

    /// <summary>Against the lists in force at one moment.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="register">Whom operator numbers stand for.</param>
    public PartyResolution(IScreenedLists lists, OperatorRegister register)
        : this(party => lists.Search(party, Shown, LeastShown), lists.Find, lists.Entities, register)
    {
    }

    private PartyResolution(Func<Party, IReadOnlyList<PartyMatch>> search, Func<string, ListedEntity?> find, IEnumerable<ListedEntity> entities, OperatorRegister register)
    {
        (_search, _find, _register) = (search, find, register);
        _listedAddresses = [.. entities.SelectMany(e => e.Party.Addresses).Select(a => Folded(a.Text)).Where(IsTelling)];
    }

    /// <summary>How many parties were compared with the lists.</summary>
    public int Screened => _screened.Count;

    /// <summary>The listed entity of a match.</summary>
    public ListedEntity Listed(PartyMatch match) => _find(match.Party.Id!)!;

    /// <summary>Whether there is a register to look numbers up in.</summary>
    public bool HasRegister => _register.Count > 0;

    /// <summary>Who a declared party is, as known on a day.</summary>
    public ResolvedParty Resolve(DeclaredParty declared, DateOnly? day)
    {
        var known = declared.Number is { } number ? _register.Find(number, day) : null;
        var name = declared.Name ?? known?.Name;
        return new ResolvedParty(declared, known, name, name is null ? [] : Matches(name, declared.Country ?? known?.Country, declared.Number));
    }

    /// <summary>Whether an address is that of a listed party, to the letter; null when none is stated.</summary>
    public bool? IsListedAddress(string? address) => address is null ? null : Folded(address) is var folded && IsTelling(folded) && _listedAddresses.Contains(folded);

    private IReadOnlyList<PartyMatch> Matches(string name, string? country, string? number) => _screened.GetOrAdd((name, country, number), key => _search(new Party
    {
        Names = [new PartyName(key.Name)],
        Countries = key.Country is { Length: 2 } code ? [code] : [],
        Identifiers = key.Number is { } id ? [new PartyIdentifier(IdentifierKind.Other, id)] : [],
    }));

    /// <summary>A town alone tells nothing.</summary>
    private static bool IsTelling(string folded) => folded.Length >= 12 && folded.Any(char.IsAsciiDigit);

    private static string Folded(string address) => string.Concat(address.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
