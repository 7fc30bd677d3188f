using System.Globalization;
using System.Text;

namespace Cordon.Sample.Invention;

/// <summary>The invented watchlists: the authority's own in two versions, and a partner's.</summary>
internal sealed class Watchlists
{
    public const string Own = "arvonia-control-list";
    public const string Partners = "belmora-notices";

    private const int Persons = 60;
    private const int Firms = 40;
    private const int Ships = 14;
    private const int Aircraft = 8;
    private const int Gone = 3;
    private const int New = 6;

    private static readonly string[] Programmes = ["ARV-NUC", "BEL-PROC", "COR-SHIP", "COR-MIL"];
    private static readonly string[] Measures = ["asset freeze", "licence requirement", "end-user notice"];

    public Watchlists(Inventor inventor)
    {
        First = [.. Invent(inventor, "acl", Persons, Firms, Ships, Aircraft)];
        PartnersEntries = [.. Invent(inventor, "bmn", 10, 6, 2, 0)];
        Added = [.. Invent(inventor, "acn", New - 2, 2, 0, 0)];
    }

    /// <summary>The first version of the authority's own list.</summary>
    public IReadOnlyList<Listed> First { get; }

    /// <summary>What its second version adds.</summary>
    public IReadOnlyList<Listed> Added { get; }

    public IReadOnlyList<Listed> PartnersEntries { get; }

    /// <summary>The first version as a file. One row of it cannot be read: lists are like that.</summary>
    public string FirstFile => File([.. First.Select(l => l.Row), "acl-999,Unreadable Entry,person,,the spring of 1970,,,ARV-NUC,asset freeze,2024-05-05,A date nobody can read."]);

    public string PartnersFile => File(PartnersEntries.Select(l => l.Row));

    /// <summary>The second version: some have gone, some are new, and what is known of those in <paramref name="births"/> has grown by another date of birth.</summary>
    public string SecondFile(IReadOnlyDictionary<string, string> births) => File(First.Skip(Gone)
        .Select(l => births.TryGetValue(l.Id, out var birth) ? l with { Birth = $"{l.Birth}|{birth}", Remarks = "A second date of birth became known." } : l)
        .Concat(Added).Select(l => l.Row));

    /// <summary>A file that lost most of its rows on the way.</summary>
    public string TornFile => File(First.Take(First.Count / 4).Select(l => l.Row));

    private static IEnumerable<Listed> Invent(Inventor inventor, string prefix, int persons, int firms, int ships, int aircraft)
    {
        var number = 0;
        for (var i = 0; i < persons; i++)
        {
            var (latin, native) = inventor.Person();
            yield return Of("person", latin, native, inventor.Birth(), inventor.Dice.Chance(60) ? $"passport:{prefix.ToUpperInvariant()}{inventor.Digits(7)}" : "", inventor.Dice.Chance(50) ? inventor.Address() : "");
        }

        for (var i = 0; i < firms; i++)
        {
            var firm = inventor.Firm();
            yield return Of("organization", firm, string.Join(' ', firm.Split(' ')[..^1]), "", inventor.Dice.Chance(60) ? $"registration:{prefix.ToUpperInvariant()}-{inventor.Digits(5)}" : "", inventor.Address());
        }

        for (var i = 0; i < ships; i++)
            yield return Of("vessel", inventor.Ship(), "", "", $"imo:0{inventor.Digits(6)}", "");
        for (var i = 0; i < aircraft; i++)
        {
            var mark = inventor.Mark();
            yield return Of("aircraft", mark, "", "", $"aircraft-mark:{mark}|serial:{inventor.Digits(5)}", "");
        }

        Listed Of(string type, string name, string alias, string birth, string identifier, string address) => new(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++number:000}"), type, name, alias, birth, identifier, address, inventor.Dice.Of(Programmes), inventor.Dice.Of(Measures),
            string.Create(CultureInfo.InvariantCulture, $"{2017 + inventor.Dice.Below(8)}-{1 + inventor.Dice.Below(12):00}-{1 + inventor.Dice.Below(28):00}"), "");
    }

    private static string File(IEnumerable<string> rows)
    {
        var file = new StringBuilder(Listed.Header).Append('\n');
        foreach (var row in rows)
            file.Append(row).Append('\n');
        return file.ToString();
    }
}
