using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;

namespace Cordon.Tests.Modules.JointCases.Merging;

/// <summary>
/// The rules of joint cases once more, the slow way and by other means: nothing is kept between facts; each question is answered by looking back over the facts that had effect.
/// It shares the facts with the implementation and no line of its rules or of its order.
/// </summary>
internal sealed class NaiveCase
{
    private readonly List<JointFact> _done = [];
    private readonly List<(HeldFact Fact, bool HasEffect)> _line = [];

    public IReadOnlyList<(HeldFact Fact, bool HasEffect)> Line => _line;

    public static NaiveCase Of(IEnumerable<HeldFact> facts)
    {
        var (naive, left) = (new NaiveCase(), facts.GroupBy(f => f.Digest).Select(g => g.First()).ToList());
        var doubled = left.GroupBy(f => (f.Fact.Author, f.Fact.Number)).Where(g => g.Count() > 1).SelectMany(g => g).Select(f => f.Digest).ToHashSet();
        var counts = new Dictionary<(string, long), Instant>();
        while (true)
        {
            var free = left.Where(f => Needs(f.Fact).All(counts.ContainsKey)).ToList();
            if (free.Count == 0)
                return naive;
            var next = free.OrderBy(f => Counts(f.Fact, counts).UnixMicroseconds).ThenBy(f => f.Fact.Author, StringComparer.Ordinal).ThenBy(f => f.Fact.Number).ThenBy(f => f.Digest, StringComparer.Ordinal).First();
            counts.TryAdd((next.Fact.Author, next.Fact.Number), Counts(next.Fact, counts));
            left.Remove(next);
            var hasEffect = !doubled.Contains(next.Digest) && naive.Allows(next.Fact);
            naive._line.Add((next, hasEffect));
            if (hasEffect)
                naive._done.Add(next.Fact);
        }
    }

    public string? Lead => LeadAfter(_done.Count);

    public IEnumerable<string> Joined => _done.Select(f => f.Author).Distinct().Where(n => Standing(n) == "joined");

    public bool Ended => _done.LastOrDefault(f => f.Act is Closes or Reopens)?.Act is Closes;

    private static IEnumerable<(string, long)> Needs(JointFact fact) => fact.Seen.Where(s => s.Key != fact.Author).Select(s => (s.Key, s.Value.Number)).Concat(fact.Number > 1 ? [(fact.Author, fact.Number - 1)] : []);

    private static Instant Counts(JointFact fact, Dictionary<(string, long), Instant> counts) => new(Needs(fact).Select(n => counts[n].UnixMicroseconds).Append(fact.At.UnixMicroseconds).Max());

    private string? LeadAfter(int many)
    {
        for (var i = many - 1; i >= 0; i--)
        {
            switch (_done[i].Act)
            {
                case Opens:
                case AcceptsLead:
                    return _done[i].Author;
                case Leaves when LeadAfter(i) == _done[i].Author:
                    // The first of those who are in after it, by when they came in last.
                    return _done.Take(i + 1).Select(f => f.Author).Distinct().Where(n => Standing(n, i + 1) == "joined").OrderBy(n => _done.FindLastIndex(i, f => f.Author == n && f.Act is Opens or Accepts && f.Author == n)).FirstOrDefault();
            }
        }

        return null;
    }

    private string Standing(string node) => Standing(node, _done.Count);

    private string Standing(string node, int many)
    {
        for (var i = many - 1; i >= 0; i--)
        {
            var fact = _done[i];
            switch (fact.Act)
            {
                case Opens o when fact.Author == node || o.Invited.Contains(node):
                    return fact.Author == node ? "joined" : "invited";
                case Invites v when v.Member == node:
                    return "invited";
                case Accepts when fact.Author == node:
                    return "joined";
                case Declines when fact.Author == node:
                    return "declined";
                case Leaves when fact.Author == node:
                    return "left";
                case Excludes x when x.Member == node:
                    return "excluded";
            }
        }

        return "never";
    }

    private bool Allows(JointFact fact)
    {
        var (joined, opened) = (Standing(fact.Author) == "joined", _done.Any(f => f.Act is Opens));
        if (!opened || fact.Act is Opens)
            return !opened && fact.Act is Opens && fact.Case.StartsWith($"{fact.Author}.", StringComparison.Ordinal);
        if (fact.Act is Accepts or Declines)
            return !Ended && Standing(fact.Author) == "invited";
        if (!joined || (Ended && fact.Act is not (Leaves or GivesView or Reopens)))
            return false;
        var leads = Lead == fact.Author;
        return fact.Act switch
        {
            Invites a => leads && Standing(a.Member) is not ("invited" or "joined"),
            Excludes a => leads && a.Member != fact.Author && Standing(a.Member) is "invited" or "joined" && leads && a.Member != fact.Author && (a.Proposal is null || IsCarried(a, fact.At)),
            OffersLead a => leads && a.To != fact.Author && Standing(a.To) == "joined" && OfferedTo(a.Offer) is null,
            AcceptsLead a => OfferedTo(a.Offer) == fact.Author,
            DeclinesLead a => OfferedTo(a.Offer) == fact.Author,
            GivesTask a => !_done.Any(f => f.Act is GivesTask g && g.Task == a.Task) && (a.For is null || Standing(a.For) == "joined"),
            TakesTask a => Task(a.Task) is ("open", var owner) && (owner is null || owner == fact.Author),
            FinishesTask a => Task(a.Task) is ("open" or "taken", var owner) && owner == fact.Author,
            DeclinesTask a => Task(a.Task) is ("open" or "taken", var owner) && owner == fact.Author,
            WithdrawsTask a => Task(a.Task).State is "open" or "taken" && (leads || _done.Any(f => f.Act is GivesTask g && g.Task == a.Task && f.Author == fact.Author)),
            Proposes a => !_done.Any(f => f.Act is Proposes p && p.Proposal == a.Proposal) && (a.Excludes is null || Standing(a.Excludes) is "invited" or "joined"),
            Votes a => _done.FirstOrDefault(f => f.Act is Proposes p && p.Proposal == a.Proposal)?.Act is Proposes p && fact.At <= p.VoteBy && p.Excludes != fact.Author,
            Closes => leads,
            Reopens => leads && Ended,
            _ => true,
        };
    }

    /// <summary>To whom an offer stands; null when it does not.</summary>
    private string? OfferedTo(string offer)
    {
        var at = _done.FindLastIndex(f => f.Act is OffersLead o && o.Offer == offer);
        if (at < 0)
            return null;
        var to = ((OffersLead)_done[at].Act).To;
        for (var i = at + 1; i < _done.Count; i++)
        {
            var (act, author) = (_done[i].Act, _done[i].Author);
            var lapses = act is AcceptsLead || (act is DeclinesLead d && d.Offer == offer) || (act is Leaves && (author == to || LeadAfter(i) == author)) || (act is Excludes x && x.Member == to);
            if (lapses)
                return null;
        }

        return to;
    }

    /// <summary>How a task stands and whose it is.</summary>
    private (string State, string? Owner) Task(string task)
    {
        var (state, owner) = ("none", (string?)null);
        foreach (var fact in _done)
        {
            (state, owner) = fact.Act switch
            {
                GivesTask a when a.Task == task => ("open", a.For),
                TakesTask a when a.Task == task => ("taken", fact.Author),
                FinishesTask a when a.Task == task => ("done", owner),
                DeclinesTask a when a.Task == task => ("declined", owner),
                WithdrawsTask a when a.Task == task => ("withdrawn", owner),
                Leaves when owner == fact.Author && state is "open" or "taken" && owner == fact.Author => ("open", null),
                Excludes x when owner == x.Member && state is "open" or "taken" && owner == x.Member => ("open", null),
                _ => (state, owner),
            };
        }

        return (state, owner);
    }

    private bool IsCarried(Excludes act, Instant at)
    {
        if (_done.FirstOrDefault(f => f.Act is Proposes p && p.Proposal == act.Proposal)?.Act is not Proposes proposal || proposal.Excludes != act.Member)
            return false;
        var voters = WorldOfNodes.Nodes.Where(n => Standing(n) == "joined" && n != act.Member).ToList();
        var votes = voters.Select(v => _done.LastOrDefault(f => f.Author == v && f.Act is Votes x && x.Proposal == act.Proposal)?.Act as Votes).ToList();
        return (votes.TrueForAll(v => v is not null) || at > proposal.VoteBy) && votes.Count(v => v?.Vote == JointVote.Yes) > votes.Count(v => v?.Vote == JointVote.No);
    }
}
