using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>
/// Who is shown a version, and who as the newest: how far it may go, and how far the newer versions of its object in its specification go. Of those only the ones are kept that nobody
/// else's make needless; a version that everybody who is shown it is shown a newer one of stands behind one that goes as far as itself.
/// </summary>
internal sealed record Standing
{
    private const char Between = '\n';

    private Standing(Reach reach, IReadOnlyList<Reach> newer, string text) => (Reach, Newer, Text) = (reach, newer, text);

    /// <summary>How far it may go.</summary>
    public Reach Reach { get; }

    /// <summary>How far newer versions go; empty when there are none.</summary>
    public IReadOnlyList<Reach> Newer { get; }

    /// <summary>The same in one spelling.</summary>
    public string Text { get; }

    /// <summary>Whether no version is newer, for whomever.</summary>
    public bool IsLast => Newer.Count == 0;

    public static Standing Of(Reach reach, IReadOnlyList<Reach> newer)
    {
        IReadOnlyList<Reach> needed = newer.Any(n => n.Includes(reach)) ? [reach] : newer;
        return new Standing(reach, needed, string.Join(Between, needed.Select(n => n.ToString()).Order(StringComparer.Ordinal).Prepend(reach.ToString())));
    }

    public static Standing Parse(string text)
    {
        var reaches = text.Split(Between).Select(Reach.Parse).ToList();
        return new Standing(reaches[0], reaches[1..], text);
    }

    /// <summary>Newer versions with one more: without those that are now needless.</summary>
    public static IReadOnlyList<Reach> With(IReadOnlyList<Reach> newer, Reach one) => newer.Any(n => n.Includes(one)) ? newer : [.. newer.Where(n => !one.Includes(n)), one];

    public bool IsShownTo(ReachReader reader) => reader.Sees(Reach);

    public bool IsNewestFor(ReachReader reader) => IsShownTo(reader) && !Newer.Any(reader.Sees);

    public bool Equals(Standing? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
