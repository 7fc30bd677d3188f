using System.Globalization;
using System.Text;

namespace Cordon.Sample.Invention;

/// <summary>The invented parties that the authority knows: those of a trial, of the licensing register, of the customs' traders and of the port.</summary>
internal sealed class Registers
{
    private static readonly Likeness[] Turns = [Likeness.Namesake, Likeness.Same, Likeness.Namesake, Likeness.Bare, Likeness.Spelled, Likeness.Namesake, Likeness.None];

    private readonly Inventor _inventor;
    private readonly Queue<Listed> _persons;
    private readonly Queue<Listed> _firms;
    private readonly Queue<Listed> _craft;
    private readonly List<Registered> _all = [];
    private int _turn;

    public Registers(Inventor inventor, Watchlists lists)
    {
        _inventor = inventor;
        var own = lists.First;
        _persons = new(own.Where(l => l.Type == "person").Concat(lists.PartnersEntries.Where(l => l.Type == "person")).Concat(lists.Added.Where(l => l.Type == "person")));
        _firms = new(own.Where(l => l.Type == "organization").Concat(lists.PartnersEntries.Where(l => l.Type == "organization")).Concat(lists.Added.Where(l => l.Type == "organization")));
        _craft = new(own.Concat(lists.PartnersEntries).Where(l => l.Type is "vessel" or "aircraft"));
        Trial = Make("trial", 24, persons: 100, likeEvery: 3);
        Licensing = Make("lic", 180, persons: 40, likeEvery: 7);
        Customs = Make("cus", 150, persons: 60, likeEvery: 8);
        Port = Make("port", 60, persons: 0, likeEvery: 5);
        Declared = Make("dec", 40, persons: 55, likeEvery: 4);
    }

    public IReadOnlyList<Registered> Trial { get; }

    public IReadOnlyList<Registered> Licensing { get; }

    public IReadOnlyList<Registered> Customs { get; }

    public IReadOnlyList<Registered> Port { get; }

    /// <summary>Parties of declarations, which are asked about and not registered.</summary>
    public IReadOnlyList<Registered> Declared { get; }

    public IReadOnlyList<Registered> All => _all;

    public static string File(IEnumerable<Registered> parties)
    {
        var file = new StringBuilder(Registered.Header).Append('\n');
        foreach (var party in parties)
            file.Append(party.Row).Append('\n');
        return file.ToString();
    }

    private List<Registered> Make(string prefix, int count, int persons, int likeEvery)
    {
        var made = new List<Registered>(count);
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i + 1:000}");
            var models = prefix == "port" ? _craft : _inventor.Dice.Chance(persons) ? _persons : _firms;
            made.Add(i % likeEvery == 1 && models.TryDequeue(out var listed) ? Like(id, listed) : Unlike(id, models));
        }

        _all.AddRange(made);
        return made;
    }

    private Registered Unlike(string id, Queue<Listed> models)
    {
        if (models == _craft)
            return _inventor.Dice.Chance(75) ? new(id, "Vessel", [_inventor.Ship()], "", ("imoNumber", $"0{_inventor.Digits(6)}"), "") : Plane(id, _inventor.Mark());
        if (models == _firms)
            return new(id, "Company", [_inventor.Firm()], "", ("registrationNumber", $"AV-{_inventor.Digits(5)}"), _inventor.Address());
        var (latin, native) = _inventor.Person();
        return new(id, "Person", native.Length > 0 && _inventor.Dice.Chance(40) ? [latin, native] : [latin], _inventor.Birth(), _inventor.Dice.Chance(50) ? ("passportNumber", $"AV{_inventor.Digits(7)}") : ("", ""), _inventor.Dice.Chance(60) ? _inventor.Address() : "");
    }

    private Registered Like(string id, Listed listed)
    {
        var likeness = Turns[_turn++ % Turns.Length];
        var other = likeness is Likeness.Namesake or Likeness.None;
        var like = new Registered(id, "", [listed.Name], "", ("", ""), "", likeness == Likeness.None ? Likeness.Namesake : likeness, listed.Id);
        return listed.Type switch
        {
            "person" => like with
            {
                Schema = "Person", Names = likeness == Likeness.Spelled && listed.Alias.Length > 0 ? [listed.Alias] : [listed.Name],
                Birth = likeness == Likeness.Bare ? "" : other ? _inventor.Birth() : listed.Birth,
                Number = likeness == Likeness.Same && listed.Identifier.Length > 0 ? ("passportNumber", listed.Identifier.Split(':')[1]) : other ? ("passportNumber", $"AV{_inventor.Digits(7)}") : ("", ""),
                Address = other ? _inventor.Address() : "",
            },
            "vessel" => like with { Schema = "Vessel", Number = ("imoNumber", other ? $"0{_inventor.Digits(6)}" : listed.Identifier.Split(':')[1]) },
            "aircraft" => Plane(id, listed.Name) with { Likeness = Likeness.Same, Like = listed.Id },
            _ => like with
            {
                Schema = "Company", Names = likeness == Likeness.Spelled ? [listed.Alias] : [listed.Name],
                Number = likeness == Likeness.Same && listed.Identifier.Length > 0 ? ("registrationNumber", listed.Identifier.Split(':')[1]) : other ? ("registrationNumber", $"AV-{_inventor.Digits(5)}") : ("", ""),
                Address = other ? _inventor.Address() : likeness == Likeness.Bare ? "" : listed.Address,
            },
        };
    }

    private Registered Plane(string id, string mark) => new(id, "Airplane", [mark], "", ("serialNumber", _inventor.Digits(5)), "");
}
