using System.Globalization;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.History;

/// <summary>What is remembered of earlier declarations as far as it bears on some, and what it says about each. Pure: the same in, the same out.</summary>
/// <param name="seen">Marks of earlier declarations that these leave too.</param>
/// <param name="firsts">When parties and chapters were seen first, by key.</param>
/// <param name="since">When the earliest declaration of all was issued; null when there is none.</param>
internal sealed class Memory(IEnumerable<SeenMark> seen, IReadOnlyDictionary<string, Instant> firsts, Instant? since)
{
    /// <summary>How long the node must remember for "never seen" to mean anything.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromDays(90);

    /// <summary>How many of one mark are remembered, the latest: an exporter with a hundred thousand movements costs no more than another.</summary>
    public const int MostOfOne = 200;

    private const int FewestPrices = 20;
    private const int MostAlike = 60;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly Dictionary<string, List<SeenMark>> _seen = seen.GroupBy(s => s.Mark.Key).ToDictionary(g => g.Key, g => g.ToList());
    private readonly Dictionary<string, Instant> _firsts = new(firsts);
    private readonly HashSet<string> _asked = [];
    private Instant? _since = since;

    /// <summary>Those keys that were not asked yet; from now on they count as asked.</summary>
    public IReadOnlyList<string> NotAsked(IEnumerable<string> keys) => [.. keys.Where(_asked.Add)];

    /// <summary>Adds what was found under keys that were not asked before. Keys are asked before a file adds to them, so that nothing it brings counts twice.</summary>
    public void Learn(IEnumerable<SeenMark> seen, IReadOnlyDictionary<string, Instant> firsts)
    {
        foreach (var mark in seen)
            Keep(mark);
        foreach (var (key, at) in firsts)
            First(key, at);
    }

    /// <summary>What is remembered that bears on a declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="at">When it was issued, or came in.</param>
    public DeclarationHistory Of(Declaration declaration, Instant at)
    {
        var (longEnough, chain) = (_since is { } first && at - first >= LongEnough, Marks.Movements(declaration).ToArray());
        bool? Told(bool found) => found || longEnough ? found : null;
        var serials = declaration.Items.SelectMany(i => i.Serials).Distinct().Where(s => Elsewhere(Marks.Key(Marks.Serial, Folded(s)), chain).Any()).ToList();
        var (exporter, consignee) = (Marks.KeyOf(declaration, PartyRole.Exporter), Marks.KeyOf(declaration, PartyRole.Consignee));
        var withdrawn = exporter is null || consignee is null ? [] : Seen(Marks.Key(Marks.Pair, $"{exporter} {consignee}"))
            .Where(s => at - s.At <= Month && s.Mark.Detail.Split('\n') is [var movement, _] && Seen(Marks.Key(Marks.Cancelled, movement)).Count > 0).Select(s => s.Mark.Detail.Split('\n')[1]).ToList();
        var alike = exporter is null || consignee is null ? [] : Marks.Subheadings(declaration)
            .Select(h => (Subheading: h, Before: Before(Marks.Key(Marks.Alike, $"{exporter} {consignee} {h}"), chain, at))).Where(a => a.Before.Count > 0).ToDictionary(a => a.Subheading, a => a.Before);
        return new DeclarationHistory
        {
            SerialsElsewhere = serials.Count > 0 || longEnough ? serials : null,
            SealSeenElsewhere = Told(declaration.Transport.Containers.Any(c => c.Seals.Any(s => Elsewhere(Marks.Key(Marks.Seal, Folded(s)), chain).Any(m => m.Mark.Detail != Folded(c.Id))))),
            ConsigneeChanged = Told(consignee is not null && Marks.Movements(declaration).SelectMany(Seen).Any(m => m.Mark.Detail.Length > 0 && m.Mark.Detail != consignee)),
            WithdrawnAndLodgedAgain = Told(withdrawn.Count > 0),
            GoodsChanged = withdrawn.Count > 0 ? !withdrawn.Contains(Marks.Described(declaration)) : Told(false),
            RefusedAlike = Told(declaration.DestinationCountry is { } to && Marks.Subheadings(declaration).SelectMany(h => Seen(Marks.Key(Marks.Pattern, $"{h} {to}"))).Any(m => m.Stopped && at - m.At <= Year && m.Mark.Detail != (consignee ?? ""))),
            DestinationsInWeek = exporter is null ? null : Seen(Marks.Key(Marks.Destination, exporter)).Where(m => at - m.At <= Week).Select(m => m.Mark.Detail).Append(declaration.DestinationCountry ?? "").Where(d => d.Length > 0).Distinct().Count(),
            NamesForOneEndUser = Names(declaration) is var names && (names > 1 || longEnough) ? names : null,
            ChapterNew = exporter is null || !Marks.Subheadings(declaration).Any() ? null : Marks.Subheadings(declaration).All(h => _firsts.ContainsKey(Marks.Key(Marks.Chapter, $"{exporter} {h[..2]}"))) ? false : longEnough ? true : null,
            KnownFor = Marks.Parties(declaration).Select(Marks.KeyOf).OfType<string>().Distinct().Select(k => (Key: k, For: KnownFor(k, at, longEnough))).Where(k => k.For is not null).ToDictionary(k => k.Key, k => k.For!.Value),
            Alike = alike.Count > 0 || longEnough ? alike : null,
            UnitValueRatios = declaration.Items.Select(i => (i.Number, Ratio: Ratio(i))).Where(i => i.Ratio is not null).DistinctBy(i => i.Number).ToDictionary(i => i.Number.ToString(CultureInfo.InvariantCulture), i => i.Ratio!.Value),
        };
    }

    /// <summary>Remembers a declaration for those that come after it.</summary>
    public void Add(string id, Declaration declaration, Instant at)
    {
        var chain = ChainOf(declaration);
        foreach (var mark in Marks.Of(declaration))
        {
            Keep(new SeenMark(mark, id, chain, at));
            First(mark.Key, at);
        }

        if (_since is null || at < _since)
            _since = at;
    }

    private void Keep(SeenMark mark)
    {
        if (!_seen.TryGetValue(mark.Mark.Key, out var marks))
            _seen[mark.Mark.Key] = marks = [];
        marks.Add(mark);
        if (marks.Count <= MostOfOne)
            return;
        var earliest = 0;
        for (var i = 1; i < marks.Count; i++)
        {
            if (marks[i].At < marks[earliest].At)
                earliest = i;
        }

        marks.RemoveAt(earliest);
    }

    private void First(string key, Instant at)
    {
        if (!_firsts.TryGetValue(key, out var first) || at < first)
            _firsts[key] = at;
    }

    /// <summary>The references of a movement in one text, to tell another movement from the same.</summary>
    public static string ChainOf(Declaration declaration) => string.Join('\n', Marks.Movements(declaration));

    private double? KnownFor(string party, Instant at, bool longEnough) =>
        _firsts.TryGetValue(Marks.Key(Marks.Party, party), out var first) && Math.Max(0, (at - first).TotalDays) is var days && (longEnough || days >= LongEnough.TotalDays) ? Math.Round(days, 2) : longEnough ? 0 : null;

    /// <summary>What went the same way within a year. A message about the same movement is no other consignment.</summary>
    private IReadOnlyList<AlikeShipment> Before(string key, string[] chain, Instant at) =>
    [
        .. Elsewhere(key, chain).Where(m => m.At <= at && at - m.At <= Year).OrderByDescending(m => m.At).DistinctBy(m => m.Declaration).Take(MostAlike)
            .Select(m => m.Shipment with { DaysBefore = Math.Round((at - m.At).TotalDays, 2) }),
    ];

    private int Names(Declaration declaration) =>
        Marks.Of(declaration).Where(m => m.Key.StartsWith(Marks.Address + ":", StringComparison.Ordinal)).Select(m => Seen(m.Key).Select(s => s.Mark.Detail).Append(m.Detail).Distinct().Count()).DefaultIfEmpty(1).Max();

    private double? Ratio(DeclaredItem item)
    {
        if (Marks.UnitValueOf(item) is not { } value)
            return null;
        var others = Seen(Marks.Key(Marks.UnitValue, item.CommodityCode[..6])).Select(m => double.Parse(m.Mark.Detail, CultureInfo.InvariantCulture)).Order().ToList();
        return others.Count >= FewestPrices ? Math.Round(value / others[others.Count / 2], 4) : null;
    }

    private IEnumerable<SeenMark> Elsewhere(string key, string[] chain) => Seen(key).Where(m => m.IsOfNone(chain));

    private List<SeenMark> Seen(string key) => _seen.GetValueOrDefault(key) ?? [];

    private static string Folded(string text) => Engines.Formats.Operators.OperatorRegister.Folded(text);
}
