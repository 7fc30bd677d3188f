using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Releases;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Partners;

public sealed class PartnerDeskTests
{
    [Fact]
    public async Task A_partner_needs_a_comparison_and_two_persons_and_is_only_what_was_compared()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var (desk, card) = (arvonia.Of<PartnerDesk>(), (await belmora.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.ToString());
        await desk.ImportAsync(Ada, card, Stop);
        var uncompared = Proposal();
        uncompared.Compared = null;
        Assert.Equal("exchange.partner.compare", await CodeAsync(() => desk.ProposeAsync(Ada, "belmora", 1, uncompared, Stop)));
        Assert.Equal("exchange.release.nobody", await CodeAsync(() => arvonia.ReleaseAsync(Form("x"))));
        Assert.Equal("exchange.rule.partner.fails", await CodeAsync(() => arvonia.ReleaseAsync(Form("x", "belmora"))));
        await desk.ProposeAsync(Ada, "belmora", 1, Proposal(), Stop);
        Assert.Equal("exchange.same-person", await CodeAsync(() => desk.ConfirmAsync(Ada, "belmora", 2, Stop)));
        Assert.Equal("exchange.changed", await CodeAsync(() => desk.ConfirmAsync(Bert, "belmora", 1, Stop)));
        // Somebody brings another card of that name before the second person looks.
        await using var impostor = await NewAsync("belmora");
        Assert.Equal("exchange.card.stranger", await CodeAsync(async () => await desk.ImportAsync(Ada, (await impostor.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.ToString(), Stop)));
        await desk.ConfirmAsync(Bert, "belmora", 2, Stop);
        Assert.Equal(PartnerStatus.Joined, (await arvonia.PartnerAsync("belmora")).Status);
        Assert.Equal("exchange.card.stranger", await CodeAsync(async () => await desk.ImportAsync(Ada, (await impostor.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.ToString(), Stop)));
    }

    [Fact]
    public async Task Cards_of_oneself_changed_ones_and_those_out_of_force_are_refused()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var (desk, own) = (arvonia.Of<PartnerDesk>(), (await arvonia.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.ToString());
        Assert.Equal("exchange.card.own", await CodeAsync(() => desk.ImportAsync(Ada, own, Stop)));
        var other = (await belmora.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card;
        var changed = other.Envelope with { Payload = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(other.Envelope.Payload.Span).Replace("+000 1", "+999 9", StringComparison.Ordinal)) };
        Assert.Equal("envelope.forged", await CodeAsync(() => desk.ImportAsync(Ada, changed.ToString(), Stop)));
        Assert.Equal("exchange.card.file", await CodeAsync(() => desk.ImportAsync(Ada, "", Stop)));
        arvonia.Clock.Advance(TimeSpan.FromDays(2000));
        Assert.Equal("exchange.card.expired", await CodeAsync(() => desk.ImportAsync(Ada, other.ToString(), Stop)));
    }

    [Fact]
    public async Task The_numbers_of_a_card_are_thirty_digits_and_those_of_another_are_others()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var numbers = new List<string>();
        foreach (var node in new[] { arvonia, belmora })
            numbers.Add(string.Join(' ', CardNumbers.Of((await node.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.Digest)));
        Assert.All(numbers, n => Assert.Matches("^([0-9]{5} ){5}[0-9]{5}$", n));
        Assert.NotEqual(numbers[0], numbers[1]);
    }

    [Fact]
    public async Task Nobody_of_the_node_is_named_and_nobody_approves_alone_and_the_pseudonym_is_the_partners_own()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        var named = Form("x", "belmora");
        named.Tearline = "as adalind testa saw it";
        Assert.Equal("exchange.release.names", await CodeAsync(() => arvonia.ReleaseAsync(named)));
        var (desk, id, draft) = (arvonia.Of<ReleaseDesk>(), "7f3c", ReleaseDraft.Read(Form("x", "belmora"), null, "arvonia", null));
        Assert.Equal("exchange.release.unseen", await CodeAsync(() => desk.ProposeAsync(arvonia.Reader(Ada), id, draft, null, ["ab"], "asked", Stop)));
        await desk.ProposeAsync(arvonia.Reader(Ada), id, draft, null, [(await desk.PreviewAsync(id, draft, "ada", Stop)).Single().Digest], "asked", Stop);
        Assert.Equal("exchange.same-person", await CodeAsync(() => desk.ApproveAsync(arvonia.Reader(Ada), id, 1, Stop)));
        await arvonia.Of<PartnerDesk>().SuspendAsync(Ada, "belmora", "doubts", Stop);
        Assert.Equal("exchange.rule.partner.fails", await CodeAsync(() => desk.ApproveAsync(arvonia.Reader(Bert), id, 1, Stop)));
        byte[] secret = [.. Enumerable.Repeat((byte)1, 32)];
        Assert.Equal(Pseudonym.Of(secret, "belmora", "ada"), Pseudonym.Of(secret, "belmora", "ada"));
        Assert.Equal(4, new[] { Pseudonym.Of(secret, "belmora", "ada"), Pseudonym.Of(secret, "corvale", "ada"), Pseudonym.Of(secret, "belmora", "bert"), Pseudonym.Of([.. Enumerable.Repeat((byte)2, 32)], "belmora", "ada") }.Distinct().Count());
    }
}
