using System.Globalization;

namespace Cordon.Sample.Invention;

/// <summary>Invents names, dates, numbers and addresses, no name twice.</summary>
internal sealed class Inventor(Dice dice)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public Dice Dice => dice;

    /// <summary>A person's name in Latin letters, and in its own script or empty.</summary>
    public (string Latin, string Native) Person() => Fresh(() =>
    {
        var tongue = dice.Of(NameParts.Tongues);
        var (given, family) = (dice.Of(NameParts.Of(tongue, "given")), dice.Of(NameParts.Of(tongue, "family")));
        return tongue switch
        {
            "han" or "hangul" => ($"{family.Latin} {given.Latin}", family.Native + given.Native),
            "latin" => ($"{given.Latin} {family.Latin}", ""),
            _ => ($"{given.Latin} {family.Latin}", $"{given.Native} {family.Native}"),
        };
    });

    public string Firm() => Fresh(() => ($"{dice.Of(NameParts.Any("firm"))} {dice.Of(NameParts.Any("trade"))} {dice.Of(NameParts.Any("form"))}", "")).Latin;

    public string Ship() => Fresh(() => ($"{dice.Of(NameParts.Any("ship-first"))} {dice.Of(NameParts.Any("ship-last"))}", "")).Latin;

    /// <summary>The mark of an aircraft of no State that is.</summary>
    public string Mark() => Fresh(() => ($"{dice.Of<string>(["AV", "BM", "CV"])}-{Letters(3)}", "")).Latin;

    public string Birth() => string.Create(CultureInfo.InvariantCulture, $"{1948 + dice.Below(50)}-{1 + dice.Below(12):00}-{1 + dice.Below(28):00}");

    public string Address() => string.Create(CultureInfo.InvariantCulture, $"{1 + dice.Below(180)} {dice.Of(NameParts.Any("street"))}, {dice.Of(NameParts.Any("place"))}");

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + dice.Below(10))));

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + dice.Below(26))));

    private (string Latin, string Native) Fresh(Func<(string Latin, string Native)> invent)
    {
        while (true)
        {
            var name = invent();
            if (_taken.Add(name.Latin))
                return name;
        }
    }
}
