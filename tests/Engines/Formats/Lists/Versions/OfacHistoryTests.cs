using System.Text;
using Cordon.Engines.Formats.Lists.Versions;

namespace Cordon.Tests.Engines.Formats.Lists.Versions;

public sealed class OfacHistoryTests
{
    [Fact]
    public void All_days_applied_to_the_first_state_give_the_list_exactly()
    {
        var history = OfacHistory.Begin();
        var days = OfacHistory.Days().ToList();
        Assert.Equal(257, days.Count);
        foreach (var day in days)
            history.Apply(day);
        var list = File.ReadAllText(RealFile.Counted("fb6a6ff6e93643d4", "lists", "ofac", "sdn.csv"), Encoding.UTF8).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(history.Lines.Values, times => Assert.Equal(1, times));
        Assert.Equal(list.Select(l => l.TrimEnd('\r')).Order(StringComparer.Ordinal), history.Lines.Keys.Order(StringComparer.Ordinal));
    }

    // A day in forty: reading the list twice for each of 257 days takes too long for a test.
    [Fact]
    public void The_difference_between_two_days_is_what_another_program_found()
    {
        var history = OfacHistory.Begin();
        var compared = 0;
        foreach (var (day, index) in OfacHistory.Days().Select((d, i) => (d, i)))
        {
            if (index % 40 != 3)
            {
                history.Apply(day);
                continue;
            }

            var before = history.Read();
            history.Apply(day);
            var delta = ListDiff.Between(before, history.Read());
            Assert.Equal(day.New.Order(), delta.Added.Select(e => e.SourceId).Order());
            Assert.Equal(day.Deleted.Order(), delta.Removed.Select(e => e.SourceId).Order());
            Assert.Equal(day.ReallyModified().Order(), delta.Changed.Select(c => c.After.SourceId).Order());
            compared++;
        }

        Assert.Equal(7, compared);
    }
}
