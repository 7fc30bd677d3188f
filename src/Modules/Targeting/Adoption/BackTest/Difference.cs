using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>Adds up in what two packs differ, declaration by declaration. The order in which they come does not matter.</summary>
internal sealed class Difference
{
    private const int MostShown = 20;
    private const int MostProblems = 5;

    private readonly Dictionary<(ControlDecision From, ControlDecision To), int> _proposals = [];
    private readonly Dictionary<string, int[]> _indicators = new(StringComparer.Ordinal);
    private readonly SortedSet<ChangedDeclaration> _most = new(Comparer<ChangedDeclaration>.Create(ByChange));
    private readonly Dictionary<string, Fault> _problems = new(StringComparer.Ordinal);
    private int _declarations;
    private int _unjudged;

    public void Add(string id, Outcome before, Outcome after)
    {
        _declarations++;
        _proposals[(before.Proposed, after.Proposed)] = _proposals.GetValueOrDefault((before.Proposed, after.Proposed)) + 1;
        Count(before.Fired, 0);
        Count(after.Fired, 1);
        Count(before.Undecided, 2);
        Count(after.Undecided, 3);
        if (before.Proposed == after.Proposed && before.Score == after.Score)
            return;
        _most.Add(new ChangedDeclaration(id, before.Proposed, after.Proposed, before.Score, after.Score));
        if (_most.Count > MostShown)
            _most.Remove(_most.Max!);
    }

    /// <summary>One that could not be judged both ways.</summary>
    public void AddUnjudged(Fault why)
    {
        _unjudged++;
        if (_problems.Count < MostProblems)
            _problems.TryAdd(why.Code, why);
    }

    public PackBackTested Told(string digest, IReadOnlyList<PackIdentity> against, IReadOnlyList<PackIdentity> with, IReadOnlyList<ScreenedList> lists, long milliseconds, string person) => new(
        digest, against, with, lists, _declarations, _unjudged, [.. _problems.Values.OrderBy(p => p.Code, StringComparer.Ordinal).Select(RefusedBecause.Of)],
        [.. _proposals.OrderBy(p => p.Key.From).ThenBy(p => p.Key.To).Select(p => new ProposalChange(p.Key.From, p.Key.To, p.Value))],
        [.. _indicators.Where(i => i.Value[0] != i.Value[1] || i.Value[2] != i.Value[3]).OrderByDescending(i => Math.Abs(i.Value[0] - i.Value[1])).ThenBy(i => i.Key, StringComparer.Ordinal)
            .Select(i => new IndicatorChange(i.Key, i.Value[0], i.Value[1], i.Value[2], i.Value[3]))],
        [.. _most], milliseconds, person);

    private void Count(IReadOnlyList<string> indicators, int column)
    {
        foreach (var indicator in indicators)
        {
            if (!_indicators.TryGetValue(indicator, out var counts))
                _indicators.Add(indicator, counts = new int[4]);
            counts[column]++;
        }
    }

    /// <summary>The greatest step between proposals first, then the greatest change of the score.</summary>
    private static int ByChange(ChangedDeclaration? a, ChangedDeclaration? b)
    {
        static int Step(ChangedDeclaration d) => Math.Abs(d.From - d.To);
        static double Score(ChangedDeclaration d) => Math.Abs(d.ScoreBefore - d.ScoreAfter);
        if (Step(b!).CompareTo(Step(a!)) is not 0 and var step)
            return step;
        return Score(b!).CompareTo(Score(a!)) is not 0 and var score ? score : string.CompareOrdinal(a!.Id, b!.Id);
    }
}
