using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

public sealed class QuestionTests
{
    [Theory, EachDatabase]
    public async Task What_a_partner_holds_is_a_hit_with_its_reference_and_what_it_does_not_hold_is_none(TestDatabase database)
    {
        await using var two = await TwoNodes.NewAsync(database);
        two.Belmora.Held.Serial("sn 4711 B");
        two.Belmora.Held.Person("Tesmir Vorlan", 1971);
        two.Belmora.Held.Company("Quillan Instruments Ltd", "HRB 99231");
        await two.OpenAsync();

        var (id, state, code) = await two.AskAsync();
        Assert.Equal((PartState.Hit, null), (state, code));
        var part = (await two.Arvonia.QuestionAsync(id)).Part("belmora")!;
        Assert.Equal(Convert.ToHexStringLower(PartnerKeys.Reference(two.Belmora.Of<MatchingKey>(), "arvonia", "thing:1")), Assert.Single(part.Found).Label);
        Assert.Empty(part.Outputs);
        Assert.Equal(["matching.hit"], await two.Arvonia.WorkAsync());
        Assert.Empty(await two.Belmora.WorkAsync());

        Assert.Equal(PartState.NoHit, (await two.AskAsync(MatchNode.Form("SN-4712/b"))).State);
        Assert.Equal(PartState.Hit, (await two.AskAsync(MatchNode.Form("VORLAN, Tesmir", "person"))).State);
        Assert.Equal(PartState.NoHit, (await two.AskAsync(MatchNode.Form("Tesmira Vorlanova", "person"))).State);
        Assert.Equal(PartState.Hit, (await two.AskAsync(MatchNode.Form("Quillan Instruments GmbH", "company"))).State);
        Assert.Equal(["matching.hit", "matching.hit", "matching.hit"], await two.Arvonia.WorkAsync());
        Assert.Equal((0, 0), (await two.Arvonia.StrayedAsync(), await two.Belmora.StrayedAsync()));
    }
}
