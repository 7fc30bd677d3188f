using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>That a question is asked again with each new set of its partners.</summary>
/// <param name="Until">Until when.</param>
/// <param name="Sets">The number of the newest set that each partner was asked about.</param>
/// <param name="Gone">Partners that let this node ask no more.</param>
/// <param name="Wait">Partners whose limit was reached, and until when they are left in peace.</param>
/// <param name="Why">Why it is asked again no more; null while it is.</param>
public sealed record Keeping(Instant Until, IReadOnlyDictionary<string, int> Sets, IReadOnlyList<string> Gone, IReadOnlyDictionary<string, Instant> Wait, AskingEnd? Why = null, Instant? EndedAt = null, string Text = "")
{
    /// <summary>How long a partner is left in peace whose limit was reached.</summary>
    public static readonly TimeSpan Peace = TimeSpan.FromDays(1);

    public static Keeping Of(Question question, Instant until) => new Keeping(until, new Dictionary<string, int>(), [], new Dictionary<string, Instant>()).Asked(question.Parts);

    /// <summary>Whether a partner is to be asked about a set.</summary>
    public bool Needs(string partner, int set, Instant now) =>
        Why is null && !Gone.Contains(partner) && Sets.GetValueOrDefault(partner) < set && !(Wait.TryGetValue(partner, out var until) && until > now);

    /// <summary>After partners were asked.</summary>
    public Keeping Asked(IEnumerable<QuestionPart> parts) => this with { Sets = With(Sets, parts.Where(p => p is { Size: > 0, Commitment: not null }).Select(p => (p.Partner, p.Commitment!.Number))) };

    /// <summary>After a partner declined: one that lets this node ask no more is asked no more, and one whose limit is reached is asked about the same set another day.</summary>
    public Keeping Declined(string partner, string code, Instant at) => code switch
    {
        "matching.neither" => this with { Gone = [.. Gone, partner] },
        "matching.quota" => this with { Sets = Sets.Where(s => s.Key != partner).ToDictionary(), Wait = With(Wait, [(partner, at + Peace)]) },
        _ => this,
    };

    public Keeping Ended(AskingEnd why, string text, Instant at) => this with { Why = why, Text = text, EndedAt = at };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> before, IEnumerable<(string Key, T Value)> more)
    {
        var after = before.ToDictionary();
        foreach (var (key, value) in more)
            after[key] = value;
        return after;
    }
}
