using System.Collections.Frozen;
using System.Globalization;
using Cordon.Engines.Controls.Parameters;

namespace Cordon.Engines.Controls;

/// <summary>
/// The control-list entries that ship with Cordon, and which of them goods may fall under. It looks at what a declaration says: words, tariff code, and numbers where there are some. What decides,
/// the parameters of the data sheet, mostly is not there; so it proposes, says what to ask for, and never finds.
/// </summary>
public sealed class ControlCatalog
{
    /// <summary>The score from which a proposal is worth a person's look.</summary>
    public const double Worth = 0.5;

    private const double OfTellingPhrase = 0.7;
    private const double OfTellingPhraseInPlace = 0.9;
    private const double OfPhraseInPlace = 0.6;
    private const double OfPhraseNear = 0.4;
    private const double OfPhrase = 0.25;
    private const double OfPlace = 0.1;
    private const double OfControlledSubheading = 0.95;

    /// <summary>The part of what is missing to one that numbers add where they lie as the entry asks.</summary>
    private const double OfNumbersMet = 0.5;

    /// <summary>What remains where a number does not. Numbers are claims: words that tell by themselves stay worth a look.</summary>
    private const double OfNumbersMissed = 0.5;

    private readonly FrozenDictionary<string, ControlItem> _byCode;
    private readonly PhraseIndex<(ControlItem Item, bool Telling)> _phrases;
    private readonly ILookup<string, ControlItem> _bySubheading;
    private readonly FrozenDictionary<string, string> _controlled;

    private ControlCatalog(IReadOnlyList<ControlItem> items, FrozenDictionary<string, string> controlled, string digest)
    {
        Items = items;
        Digest = digest;
        _byCode = items.ToFrozenDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        _phrases = new(items.SelectMany(i => i.Terms.Select(t => (t.Phrase, (i, t.Telling)))));
        _bySubheading = items.SelectMany(i => i.Subheadings.Select(s => (s, i))).ToLookup(p => p.s, p => p.i, StringComparer.Ordinal);
        _controlled = controlled;
    }

    /// <summary>The one that ships with Cordon: <c>data/controls</c>.</summary>
    public static ControlCatalog Shipped { get; } = Load();

    /// <summary>All entries, in the order of the table.</summary>
    public IReadOnlyList<ControlItem> Items { get; }

    /// <summary>SHA-256 of the tables, in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>An entry by its code; null when there is none.</summary>
    public ControlItem? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether a subheading holds controlled goods only.</summary>
    /// <param name="hs">Tariff code of six digits or more.</param>
    public bool IsAlwaysControlled(string hs) => Subheading(hs) is { } subheading && _controlled.ContainsKey(subheading);

    /// <summary>Entries that goods may fall under, the likeliest first. Below <see cref="Worth"/> they are possible, and no more.</summary>
    /// <param name="description">What the goods are said to be.</param>
    /// <param name="hs">Tariff code; may be empty. The first six digits count.</param>
    /// <param name="parameters">Numbers stated elsewhere, each with what it measures and its unit: <c>accuracy 0.25 %</c>.</param>
    public IReadOnlyList<ControlProposal> Propose(string description, string hs = "", params IReadOnlyList<string> parameters)
    {
        var (subheading, stated) = (Subheading(hs), new Lazy<IReadOnlyList<StatedQuantity>>(() => [.. parameters.Prepend(description).SelectMany(StatedQuantities.In)]));
        var reasons = new Dictionary<ControlItem, List<ControlReason>>();
        void Speaks(ControlItem item, ControlReasonKind kind, string text)
        {
            var known = reasons.TryGetValue(item, out var list) ? list : reasons[item] = [];
            if (!known.Exists(r => r.Kind == kind && r.Text == text))
                known.Add(new ControlReason(kind, text));
        }

        foreach (var (phrase, (item, telling)) in _phrases.In(GoodsText.Words(description)))
            Speaks(item, telling ? ControlReasonKind.TellingPhrase : ControlReasonKind.Phrase, phrase);
        if (subheading is not null)
        {
            foreach (var item in _bySubheading[subheading])
                Speaks(item, ControlReasonKind.Subheading, subheading);
            if (_controlled.TryGetValue(subheading, out var code))
                Speaks(_byCode[code], ControlReasonKind.ControlledSubheading, subheading);
        }

        return
        [
            .. reasons.Select(r => Weighed(r.Key, Score(r.Key, r.Value, hs), [.. r.Value.OrderBy(v => Rank(v.Kind))], stated))
                .OrderByDescending(p => p.Score).ThenBy(p => p.Item.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>A tariff code alone says nothing of what the goods are: numbers then say nothing either.</summary>
    private static ControlProposal Weighed(ControlItem item, double score, List<ControlReason> reasons, Lazy<IReadOnlyList<StatedQuantity>> stated)
    {
        var telling = reasons.Exists(r => r.Kind == ControlReasonKind.TellingPhrase);
        if (item.Parameters.Count == 0 || (!telling && !reasons.Exists(r => r.Kind == ControlReasonKind.Phrase)))
            return new ControlProposal(item, score, reasons, item.Parameters);
        var about = item.Parameters.Select(p => (Parameter: p, Stated: stated.Value.Where(p.IsMeantBy).ToList())).ToLookup(p => p.Stated.Count > 0);
        var met = about[true].ToLookup(p => p.Stated.Exists(p.Parameter.IsMetBy));
        reasons.AddRange(met[true].Select(p => new ControlReason(ControlReasonKind.ParameterMet, $"{p.Parameter} ({p.Stated.Find(p.Parameter.IsMetBy)!.Text})")));
        reasons.AddRange(met[false].Select(p => new ControlReason(ControlReasonKind.ParameterMissed, $"{p.Parameter} ({p.Stated[0].Text})")));
        if (met[false].Any())
            score = telling ? Math.Max(Worth, score * OfNumbersMissed) : score * OfNumbersMissed;
        else if (met[true].Any())
            score += (1 - score) * OfNumbersMet;
        return new ControlProposal(item, score, reasons, [.. about[false].Select(p => p.Parameter)]);
    }

    private static double Score(ControlItem item, List<ControlReason> reasons, string hs)
    {
        bool Has(ControlReasonKind kind) => reasons.Exists(r => r.Kind == kind);
        if (Has(ControlReasonKind.ControlledSubheading))
            return OfControlledSubheading;
        var place = Has(ControlReasonKind.Subheading);
        if (Has(ControlReasonKind.TellingPhrase))
            return place ? OfTellingPhraseInPlace : OfTellingPhrase;
        if (!Has(ControlReasonKind.Phrase))
            return OfPlace;
        // A tariff code that is one of its heading is near enough for a doubt; without any code nobody can tell.
        var near = hs.Length >= 4 && item.Subheadings.Any(s => s.StartsWith(hs[..4], StringComparison.Ordinal));
        return place ? OfPhraseInPlace : near ? OfPhraseNear : OfPhrase;
    }

    private static int Rank(ControlReasonKind kind) => kind switch { ControlReasonKind.ControlledSubheading => 0, ControlReasonKind.TellingPhrase => 1, ControlReasonKind.Phrase => 2, _ => 3 };

    private static string? Subheading(string hs) => hs.Length >= 6 ? hs[..6] : null;

    private static ControlCatalog Load()
    {
        var (asked, third) = ControlTable.Read("parameters.tsv");
        var parameters = asked.Select(r => new ControlParameter(
            r[0], r[1], r[2], r[3], r[4].Length > 0 ? r[4].Split('|') : [], Enum.Parse<ParameterComparison>(r[5].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), double.Parse(r[6], CultureInfo.InvariantCulture), r[7])).ToLookup(p => p.Code);
        var (rows, first) = ControlTable.Read("nuclear-items.tsv");
        var items = rows.Select(r => new ControlItem(
            r[0], r[1] == "nuclear" ? ControlKind.Nuclear : ControlKind.DualUse, r[2], r[3], r[4],
            [.. r[5].Split('|').Select(t => new ControlTerm(t.TrimStart('!'), t.StartsWith('!')))], r[6].Split('|').ToFrozenSet(StringComparer.Ordinal), [.. parameters[r[0]]])).ToList();
        var (controlled, second) = ControlTable.Read("always-controlled.tsv");
        return new ControlCatalog(items, controlled.ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal), ControlTable.Digest(first, second, third));
    }
}
