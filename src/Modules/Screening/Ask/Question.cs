using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Ask;

/// <summary>Parties to be compared, and how.</summary>
internal sealed record Question(IReadOnlyList<AskedParty> Parties, ScreeningSettings Settings)
{
    /// <summary>Parties of one question at most.</summary>
    public const int MostParties = 1000;
}

/// <summary>A party as it was given and as it is compared.</summary>
/// <param name="Key">What the caller calls it.</param>
/// <param name="Given">Its properties as given; with <c>id</c> and <c>schema</c> among them where stated.</param>
/// <param name="Party">As it is compared.</param>
/// <param name="NotUnderstood">Sentences about what is not compared.</param>
internal sealed record AskedParty(string Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, Party Party, IReadOnlyList<string> NotUnderstood)
{
    /// <summary>Reads a party from its properties; <c>id</c> and <c>schema</c> may be among them.</summary>
    /// <exception cref="FaultException">See <see cref="PartyProperties.Read"/>.</exception>
    public static AskedParty Of(string key, IReadOnlyDictionary<string, IReadOnlyList<string>> given, string place)
    {
        var warnings = new List<Fault>();
        string? Single(string name) => given.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
        var properties = given.Where(g => g.Key is not ("id" or "schema")).ToDictionary(g => g.Key, g => g.Value);
        var party = PartyProperties.Read(Single("id"), Single("schema"), properties, place, warnings);
        return new AskedParty(key, given, party, [.. warnings.Select(w => w.ToString())]);
    }
}
