using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>
/// What one member had said in a case before it knew that this node takes part: a person here accepted the invitation, and with it all of that. It is told by what the member had seen, and
/// cannot be used to flood: each number counts once, none after the first with which the member shows that it knows, and none beyond a measure.
/// </summary>
/// <param name="accepted">The fact by which this node took part the last time.</param>
/// <param name="most">The highest number that still counts as history.</param>
internal sealed class MissedHistory(JointFact accepted, int most)
{
    private readonly HashSet<long> _numbers = [];
    private long _knows = (long)most + 1;

    /// <summary>Whether a fact of the member is of the history; each fact is asked once, as they came.</summary>
    public bool Takes(JointFact fact)
    {
        if (fact.Seen.TryGetValue(accepted.Author, out var seen) && seen.Number >= accepted.Number)
        {
            _knows = Math.Min(_knows, fact.Number);
            return false;
        }

        return fact.Number < _knows && _numbers.Add(fact.Number);
    }
}
