using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

public sealed class CanaryTests
{
    [Fact]
    public async Task A_canary_is_found_among_the_random_numbers_and_one_that_is_not_makes_the_answer_none()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.Belmora.Of<CanaryDesk>().PlantAsync(two.Belmora.Ada.Actor, Canary("arvonia"), MatchNode.Stop);
        await two.OpenAsync();
        await two.Arvonia.Of<CanaryDesk>().RegisterAsync(two.Arvonia.Ada.Actor, Canary("belmora"), MatchNode.Stop);

        var (id, state, _) = await two.AskAsync();
        Assert.Equal(PartState.Hit, state);
        var part = (await two.Arvonia.QuestionAsync(id)).Parts[0];
        Assert.NotNull(part.Canary);
        Assert.Equal([0, 1], part.Found.Select(f => f.Index).Order());
        Assert.True(Assert.Single(await two.Arvonia.Of<CanaryDesk>().AllAsync(MatchNode.Stop)).Hit);
        // It was looked for today: the next question has room for it and does without.
        Assert.Null((await two.Arvonia.QuestionAsync((await two.AskAsync()).Id)).Parts[0].Canary);

        await two.Belmora.Of<CanaryDesk>().DropAsync(two.Belmora.Ada.Actor, Assert.Single(await two.Belmora.Of<CanaryDesk>().AllAsync(MatchNode.Stop)).Id, MatchNode.Stop);
        two.Pass(TimeSpan.FromDays(7));
        await two.Belmora.MakeSetsAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
        (_, state, var code) = await two.AskAsync(MatchNode.Form("SN-9999"));
        Assert.Equal((PartState.Distrusted, "matching.canary"), (state, code));
        Assert.Contains("matching.distrust", await two.Arvonia.WorkAsync());
        Assert.False(Assert.Single(await two.Arvonia.Of<CanaryDesk>().AllAsync(MatchNode.Stop)).Hit);
    }

    [Fact]
    public async Task A_canary_that_is_in_a_later_set_only_is_not_looked_for_yet()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var canary = Canary("belmora");
        canary.FromSet = "2";
        await two.Arvonia.Of<CanaryDesk>().RegisterAsync(two.Arvonia.Ada.Actor, canary, MatchNode.Stop);
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        Assert.Equal("matching.from-set", await MatchNode.CodeAsync(() => two.Arvonia.Of<CanaryDesk>().RegisterAsync(two.Arvonia.Ada.Actor, new QuestionForm { Partner = "belmora", Purpose = "trafficking", Kind = "serial", Words = "CNRY-77", FromSet = "0" }, MatchNode.Stop)));
    }

    private static QuestionForm Canary(string partner) => new() { Partner = partner, Purpose = "trafficking", Kind = "serial", Words = "CNRY-0815", FromSet = "1" };
}
