using Cordon.Engines.Formats.Declarations;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Ranking.Learning;
using Cordon.Modules.Targeting.Statistics;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>What is learned from, and what must not be.</summary>
public sealed class PastDeclarationsTests
{
    [Fact]
    public async Task Only_what_an_examination_found_is_an_outcome_and_it_is_known_the_day_after()
    {
        var (state, judged) = await OneAsync();
        judged.Decision = (int)Cordon.Engines.Rules.Packs.Document.ControlDecision.Hold;
        Assert.Null(PastDeclarations.CaseOf(state, judged)!.Past.Irregular);
        (judged.Finding, judged.ExaminedAt) = ((int)ExaminationFinding.Discrepancy, (state.At + TimeSpan.FromDays(3)).UnixMicroseconds);
        var learned = PastDeclarations.CaseOf(state, judged)!;
        Assert.Equal((false, state.At.UtcDay, state.At.UtcDay.AddDays(4)), (learned.Past.Irregular, learned.Past.Declared.Day, learned.Past.KnownOn!.Value));
        judged.Finding = (int)ExaminationFinding.SuspicionConfirmed;
        Assert.True(PastDeclarations.CaseOf(state, judged)!.Past.Irregular);
        judged.Drawn = true;
        Assert.False(PastDeclarations.CaseOf(state, judged)!.Teaches);
    }

    [Fact]
    public async Task What_was_corrected_after_somebody_looked_is_left_out()
    {
        var (state, judged) = await OneAsync();
        (judged.Finding, judged.ExaminedAt) = ((int)ExaminationFinding.SuspicionConfirmed, (state.At + TimeSpan.FromDays(3)).UnixMicroseconds);
        Assert.NotNull(PastDeclarations.CaseOf(state with { AmendedAt = state.At + TimeSpan.FromDays(2) }, judged));
        Assert.Null(PastDeclarations.CaseOf(state with { AmendedAt = state.At + TimeSpan.FromDays(3) }, judged));
    }

    [Fact]
    public async Task Every_field_of_the_plan_is_made_of_the_declaration_alone()
    {
        var (state, _) = await OneAsync();
        var declared = RankedFields.Of("x", new DateOnly(2027, 2, 1), state.Assessed.Declaration);
        Assert.Equal((RankedFields.Plan.Categories.Count, RankedFields.Plan.Numbers.Count), (declared.Categories.Count, declared.Numbers.Count));
        var odd = RankedFields.Of("x", new DateOnly(2027, 2, 1), new Declaration { Reference = "R", Items = [new DeclaredItem { Number = 1, NetKilograms = -5, Value = new DeclaredAmount(-1, "EUR") }] });
        Assert.All(odd.Numbers, n => Assert.True(n is null or >= 0));
    }

    [Fact]
    public void The_line_of_the_greatest_value_speaks_for_a_declaration_of_several()
    {
        var declaration = new Declaration
        {
            Reference = "R",
            Items =
            [
                new DeclaredItem { Number = 1, CommodityCode = "121300", NetKilograms = 900, Value = new DeclaredAmount(10, "EUR") }, new DeclaredItem { Number = 2, CommodityCode = "84141081", NetKilograms = 5, Value = new DeclaredAmount(9000, "EUR") },
            ],
        };
        var declared = RankedFields.Of("x", new DateOnly(2027, 2, 1), declaration);
        Assert.Equal(["841410", "8414", "84"], declared.Categories.Skip(8).Take(3));
        Assert.Equal([5.0, 9000.0, 905.0, 2.0], declared.Numbers.Take(4));
    }

    private static async Task<(DeclarationState State, JudgedRow Judged)> OneAsync()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var state = (await node.AllAsync())[0];
        return (state, new JudgedRow { Id = state.Assessed.Id, At = state.At.UnixMicroseconds, Pack = "", Fired = "[]", Undecided = "{}" });
    }
}
