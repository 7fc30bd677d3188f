using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Listing;
using CsCheck;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>Capacity cuts the list, and what a draw chose is above the line.</summary>
public sealed class ExaminationDayTests
{
    [Fact]
    public void Nothing_is_lost_the_order_stays_and_the_line_is_where_the_capacity_ends() => World.Sample((ranked, capacity, done) =>
    {
        var day = ExaminationDay.Of(ranked, capacity, done);
        var left = capacity == 0 ? ranked.Count : Math.Max(0, capacity - done);
        return day.Today.Count == Math.Min(left, ranked.Count) && day.Today.Concat(day.Waiting).OrderBy(d => ranked.IndexOf(d)).SequenceEqual(ranked)
            && day.Today.Select(d => ranked.IndexOf(d)).SequenceEqual(day.Today.Select(d => ranked.IndexOf(d)).Order()) && day.Waiting.Select(d => ranked.IndexOf(d)).SequenceEqual(day.Waiting.Select(d => ranked.IndexOf(d)).Order());
    });

    [Fact]
    public void None_that_a_draw_chose_waits_while_one_that_it_did_not_is_done() => World.Sample((ranked, capacity, done) =>
    {
        var day = ExaminationDay.Of(ranked, capacity, done);
        return !day.Waiting.Any(d => d.Drawn is not null) || day.Today.All(d => d.Drawn is not null);
    });

    private static Gen<(List<DeclarationState> Ranked, int Capacity, int Done)> World { get; } =
        Gen.Select(Gen.Int[0, 4].List[0, 30], Gen.Int[0, 12], Gen.Int[0, 15]).Select((drawn, capacity, done) => (drawn.Select((d, i) =>
            new DeclarationState(null!, Guid.Empty, new Instant(i), null!) { Drawn = d == 0 ? new DrawnAtRandom(new DateOnly(2027, 2, 1), new Instant(i)) : null }).ToList(), capacity, done));
}
