using System.Globalization;
using Cordon.Kernel.Markings;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>
/// How far an object may go among programs, as all of its markings together say it. Two are equal when they say the same.
/// </summary>
/// <param name="Tlp">The strictest colour.</param>
/// <param name="Level">The highest level of classification, 0 to 9; programs are shown 0 only.</param>
/// <param name="IsAssessed">Whether every marking is understood.</param>
/// <param name="Only">Identities that it may go to, sorted, each once, with commas between them; empty for nobody, null for everybody.</param>
public sealed record Reach(Tlp Tlp, int Level = 0, bool IsAssessed = true, string? Only = null)
{
    private const char Between = ',';
    private const string Everybody = "*";

    /// <summary>What limits nothing.</summary>
    public static Reach Everywhere { get; } = new(Tlp.Clear);

    /// <summary>What is marked by something that nobody here understands.</summary>
    public static Reach Unassessed { get; } = new(Tlp.Clear, IsAssessed: false);

    /// <summary>The identities that it may go to; null for everybody.</summary>
    public IReadOnlyList<string>? Identities => Only?.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A limit to some identities.</summary>
    /// <param name="identities">Identifiers of STIX, in any order; none of them has a comma.</param>
    public static Reach To(IEnumerable<string> identities) => Everywhere with { Only = Joined(identities) };

    /// <summary>What holds where both do: the stricter colour, the higher level, the identities that both name.</summary>
    public Reach And(Reach other) => new(
        Tlp > other.Tlp ? Tlp : other.Tlp, Math.Max(Level, other.Level), IsAssessed && other.IsAssessed,
        Only is null ? other.Only : other.Only is null ? Only : Joined(Identities!.Intersect(other.Identities!, StringComparer.Ordinal)));

    /// <summary>Whether everybody who is shown the other is shown this.</summary>
    public bool Includes(Reach other)
    {
        // Nobody is shown the other.
        if (other.Level > 0 || other.Only is "")
            return true;
        if (Level > 0 || Tlp > other.Tlp || (!IsAssessed && other.IsAssessed))
            return false;
        return Only is null || (other.Only is not null && other.Identities!.All(Identities!.ToHashSet(StringComparer.Ordinal).Contains));
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Tlp}/{Level}/{(IsAssessed ? 1 : 0)}/{Only ?? Everybody}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">it was not written by it</exception>
    public static Reach Parse(string text) => text.Split('/') is [var tlp, var level, var assessed, var only]
        ? new Reach((Tlp)int.Parse(tlp, CultureInfo.InvariantCulture), int.Parse(level, CultureInfo.InvariantCulture), assessed == "1", only == Everybody ? null : only)
        : throw new FormatException("no reach");

    private static string Joined(IEnumerable<string> identities) => string.Join(Between, identities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
