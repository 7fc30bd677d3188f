using Cordon.Kernel.Markings;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Wire;
using CsCheck;

namespace Cordon.Tests.Modules.JointCases.Wire;

public sealed class MissedHistoryTests
{
    private const int Most = 12;

    /// <summary>Number of the fact, and what of this node it says it had seen: whatever a member may send, in whatever order.</summary>
    private static readonly Gen<(int Number, int Seen)[]> Sent = Gen.Select(Gen.Int[1, 20], Gen.Int[0, 5]).Array[0, 60];

    [Fact]
    public void Nobody_gets_more_in_as_history_than_one_fact_a_number_and_none_after_it_has_shown_that_it_knows() => Gen.Select(Sent, Gen.Int[1, 5]).Sample((sent, accepted) =>
    {
        var history = new MissedHistory(Fact("arvonia", accepted, 0), Most);
        var (taken, knows) = (new List<int>(), int.MaxValue);
        foreach (var (number, seen) in sent)
        {
            var takes = history.Takes(Fact("belmora", number, seen));
            Assert.Equal(seen < accepted && number <= Most && number < knows && !taken.Contains(number), takes);
            if (seen >= accepted)
                knows = Math.Min(knows, number);
            else if (takes)
                taken.Add(number);
        }

        Assert.True(taken.Count <= Most);
    }, iter: 20_000);

    [Fact]
    public void An_honest_member_is_taken_in_whole_up_to_its_first_fact_that_knows() => Gen.Select(Gen.Int[1, Most], Gen.Int[0, 30]).Sample((before, after) =>
    {
        var history = new MissedHistory(Fact("arvonia", 1, 0), Most);
        var sent = Enumerable.Range(1, before + after).Select(n => Fact("belmora", n, n > before ? 1 : 0));
        Assert.Equal(before, sent.Count(history.Takes));
    });

    private static JointFact Fact(string author, int number, int seen) => new(
        "arvonia.7f3c", author, number, seen == 0 ? new Dictionary<string, FactPoint>() : new Dictionary<string, FactPoint> { ["arvonia"] = new(seen, "") }, new(number), "", Tlp.Amber, PermittedUse.Intelligence, new States("it was here"));
}
