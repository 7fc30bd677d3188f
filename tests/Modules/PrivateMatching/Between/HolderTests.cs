using System.Text.Json;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Wire;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>What a holder answers, to whom, how often, and what it learns by it.</summary>
public sealed class HolderTests
{
    [Fact]
    public async Task Nothing_that_the_holder_gets_depends_on_whether_there_is_a_hit()
    {
        var (hit, whenHit) = await SentAsync("SN000042");
        var (miss, whenMiss) = await SentAsync("SN999999");
        Assert.Equal((PartState.Hit, PartState.NoHit), (hit, miss));
        Assert.Equal(whenHit, whenMiss);
        Assert.True(whenHit.Count >= 2);

        // One asks the same of two sets that differ in what is asked about, with the same randomness.
        static async Task<(PartState, List<string>)> SentAsync(string held)
        {
            await using var two = await TwoNodes.NewAsync(randomness: () => new Counted());
            for (var i = 100; i < 4600; i++)
                two.Belmora.Held.Serial($"SN{i:D6}");
            two.Belmora.Held.Serial(held);
            await two.OpenAsync();
            var (id, sent) = (await two.Arvonia.AskAsync(MatchNode.Form("SN000042")), new List<string>());
            for (var i = 0; i < 3; i++)
            {
                foreach (var message in two.Arvonia.Sent())
                {
                    sent.Add($"{message.Kind} {message.About} {Convert.ToHexString(message.Body.Span)}");
                    await two.Belmora.TakeInAsync("arvonia", message.Kind, message.Body);
                }

                await two.Belmora.RoundAsync();
                await two.Belmora.CarryAsync(two.Arvonia);
                await two.Arvonia.RoundAsync();
            }

            return ((await two.Arvonia.PartAsync(id)).State, sent);
        }
    }

    [Fact]
    public async Task A_set_that_is_lost_keeps_no_other_question_waiting()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var first = await two.Arvonia.AskAsync();
        await two.Arvonia.CarryAsync(two.Belmora);
        await two.Belmora.RoundAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
        await two.Arvonia.RoundAsync();
        await two.Arvonia.CarryAsync(two.Belmora);
        two.Belmora.LoseSets();
        var second = await two.Arvonia.AskAsync(MatchNode.Form("SN0815"));
        await two.Arvonia.CarryAsync(two.Belmora);
        Assert.NotNull(await Record.ExceptionAsync(two.Belmora.RoundAsync));
        var sent = two.Belmora.Sent();
        Assert.DoesNotContain(sent, m => m.About == first);
        Assert.Equal(second, Assert.Single(sent).About);
    }

    [Fact]
    public async Task What_is_not_open_silent_or_of_another_sort_is_neither_confirmed_nor_denied()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B", silent: true);
        two.Belmora.Held.Person("Tesmir Vorlan");
        var (_, state, code) = await two.AskAsync();
        Assert.Equal((PartState.CannotAssess, "matching.no-set"), (state, code));
        await two.Belmora.OpenAsync("arvonia", "trafficking", "serial");
        await two.Belmora.CarryAsync(two.Arvonia);

        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        (_, state, code) = await two.AskAsync(MatchNode.Form("Tesmir Vorlan", "person"));
        Assert.Equal((PartState.CannotAssess, "matching.neither"), (state, code));
        await two.Belmora.Of<LettingDesk>().CloseAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", "no more", MatchNode.Stop);
        (_, state, code) = await two.AskAsync();
        Assert.Equal((PartState.CannotAssess, "matching.neither"), (state, code));
        var rests = await two.Arvonia.AskAsync(MatchNode.Form(partners: "corvale"));
        Assert.Equal((PartState.CannotAssess, "matching.rests"), await two.Arvonia.PartAsync(rests, "corvale"));
        Assert.Equal("matching.partners", await MatchNode.CodeAsync(() => two.Arvonia.AskAsync(MatchNode.Form(partners: "dorland"))));
    }

    [Fact]
    public async Task When_the_exchange_is_over_so_is_asking_whoever_comes_back_under_the_name()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        await two.Belmora.OpenAsync("belmora");
        two.Belmora.Sent();
        await two.Belmora.EndAsync("arvonia");
        Assert.Equal("belmora", Assert.Single(await two.Belmora.Of<HoldList>().OpeningsAsync(MatchNode.Stop)).Opening.Partner);
        Assert.Equal("matching.neither", (await two.AskAsync()).Code);
    }

    [Fact]
    public async Task What_is_held_for_another_purpose_is_not_found()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B", purpose: MatchPurpose.Licensing);
        await two.OpenAsync();
        await two.Belmora.OpenAsync("arvonia", "licensing");
        await two.Belmora.CarryAsync(two.Arvonia);

        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        Assert.Equal(PartState.Hit, (await two.AskAsync(MatchNode.Form(purpose: "licensing"))).State);
    }

    [Fact]
    public async Task A_question_on_its_way_is_answered_from_the_set_it_asks_about_for_a_day()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var (soon, late) = (await two.Arvonia.AskAsync(), await two.Arvonia.AskAsync());
        var asked = two.Arvonia.Sent();
        two.Belmora.Held.All.Clear();
        await two.Belmora.Of<LettingDesk>().RenewAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", MatchNode.Stop);
        await two.Belmora.MakeSetsAsync();
        await two.Belmora.MakeSetsAsync();
        Assert.Single((await two.Belmora.RowsAsync()).Where(r => r.StartsWith("OwnSetRow", StringComparison.Ordinal)).Skip(1));

        await two.Belmora.TakeInAsync("arvonia", asked[0].Kind, asked[0].Body);
        await two.Belmora.RoundAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
        await two.Arvonia.RoundAsync();
        await two.CarryAllAsync();
        Assert.Equal((PartState.Hit, null), await two.Arvonia.PartAsync(soon));
        two.Pass(TimeSpan.FromDays(1));
        await two.Belmora.TakeInAsync("arvonia", asked[1].Kind, asked[1].Body);
        await two.CarryAllAsync();
        Assert.Equal((PartState.CannotAssess, "matching.set"), await two.Arvonia.PartAsync(late));
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
    }

    [Fact]
    public async Task An_epoch_that_is_over_gives_a_new_set_under_a_new_key()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        two.Belmora.Held.Serial("SN4711B");
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        two.Pass(TimeSpan.FromDays(7));
        await two.Belmora.MakeSetsAsync();
        await two.Belmora.CarryAsync(two.Arvonia);

        Assert.Equal(PartState.Hit, (await two.AskAsync()).State);
        var theirs = await two.Arvonia.Of<HoldList>().TheirsAsync(MatchNode.Stop);
        Assert.Equal((2, two.Belmora.Of<MatchingRecords>().Now + TimeSpan.FromDays(7)), (Assert.Single(theirs).Set.Number, theirs[0].Set.Until));
    }

    [Fact]
    public async Task Beyond_the_limits_nothing_is_answered_and_a_restart_forgets_nothing()
    {
        await using var two = await TwoNodes.NewAsync(policy: new MatchingPolicy { ADay = 24, AMinute = 16 });
        await two.OpenAsync();
        Assert.Equal([PartState.NoHit, PartState.NoHit], [(await two.AskAsync()).State, (await two.AskAsync()).State]);
        Assert.Equal("matching.quota", (await two.AskAsync()).Code);
        two.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        await two.Belmora.Journal.RebuildAsync(Storage.RebuildTests.Words("journal.rebuild"), two.Belmora.Of<MatchingRecords>().Own, MatchNode.Stop);
        two.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("matching.quota", (await two.AskAsync()).Code);
        two.Pass(TimeSpan.FromDays(1));
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
        Assert.Empty(await two.Belmora.WorkAsync());
    }

    [Fact]
    public async Task Questions_far_beyond_the_limits_are_an_alarm_once_a_day()
    {
        await using var two = await TwoNodes.NewAsync(policy: new MatchingPolicy { ADay = 8, AMinute = 8 });
        await two.OpenAsync();
        for (var i = 0; i < 12; i++)
            await two.AskAsync();

        Assert.Equal(["matching.concern"], await two.Belmora.WorkAsync());
        var concern = Assert.Single(await two.Belmora.Of<HoldList>().ConcernsAsync(MatchNode.Stop));
        Assert.Equal((EnumerationSign.BeyondTheLimit, 10), (concern.Sign, concern.Count));
        await two.Belmora.Of<HoldDesk>().NoteAsync(two.Belmora.Ada.Actor, concern.Id, "they tested their program", MatchNode.Stop);
        Assert.Empty(await two.Belmora.WorkAsync());
    }

    [Fact]
    public async Task Another_way_of_writing_identifiers_cannot_be_assessed_on_either_side()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.Belmora.OpenAsync();
        var told = Assert.Single(two.Belmora.Sent());
        await two.Arvonia.TakeInAsync("belmora", told.Kind, told.Body);
        var id = await two.Arvonia.AskAsync();
        var question = Assert.Single(two.Arvonia.Sent());
        await two.Belmora.TakeInAsync("arvonia", question.Kind, (Read<QuestionBody>(question) with { Form = 99 }).ToBytes());
        await two.CarryAllAsync();
        Assert.Equal((PartState.CannotAssess, "matching.form"), await two.Arvonia.PartAsync(id));

        var set = Read<SetBody>(told);
        await two.Arvonia.TakeInAsync("belmora", told.Kind, (set with { Commitment = set.Commitment with { Number = 2, Form = 99 } }).ToBytes());
        Assert.Equal((PartState.CannotAssess, "matching.form"), await two.Arvonia.PartAsync(await two.Arvonia.AskAsync()));
        Assert.Empty(two.Arvonia.Sent());
    }

    [Fact]
    public async Task Buckets_are_given_once_and_only_for_what_was_answered()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var id = await two.Arvonia.AskAsync();
        var early = new BucketsBody { Format = BucketsBody.Version, Question = id, Prefixes = [0] };
        await two.Belmora.TakeInAsync("arvonia", BucketsBody.Kind, early.ToBytes());
        Assert.Equal(1, await two.Belmora.StrayedAsync());
        await two.Arvonia.CarryAsync(two.Belmora);
        await two.Belmora.RoundAsync();
        await two.Belmora.TakeInAsync("arvonia", BucketsBody.Kind, (early with { Prefixes = [0, 1] }).ToBytes());
        await two.Belmora.TakeInAsync("corvale", BucketsBody.Kind, early.ToBytes());
        Assert.Equal(3, await two.Belmora.StrayedAsync());
        await two.Belmora.TakeInAsync("arvonia", BucketsBody.Kind, early.ToBytes());
        await two.Belmora.TakeInAsync("arvonia", BucketsBody.Kind, early.ToBytes());
        Assert.Equal(4, await two.Belmora.StrayedAsync());
        await two.Belmora.RoundAsync();
        await two.Belmora.TakeInAsync("arvonia", BucketsBody.Kind, early.ToBytes());
        Assert.Equal(5, await two.Belmora.StrayedAsync());
        Assert.Equal([AnswerBody.Kind, BucketBody.Kind], two.Belmora.Sent().Select(m => m.Kind));
    }

    [Fact]
    public async Task A_reference_leads_back_to_the_record_for_the_partner_it_was_given_to_only()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B", "thing:9");
        await two.OpenAsync();
        var (id, _, _) = await two.AskAsync();
        var written = References.Written((await two.Arvonia.QuestionAsync(id)).Parts[0].Found[0].Label);
        var references = two.Belmora.Of<References>();
        Assert.Equal("thing:9", await references.FindAsync("arvonia", written, MatchNode.Stop));
        Assert.Null(await references.FindAsync("corvale", written, MatchNode.Stop));
        Assert.Equal("matching.reference", await MatchNode.CodeAsync(() => references.FindAsync("arvonia", written[1..], MatchNode.Stop)));
    }

    private static T Read<T>(OutgoingMessage message)
        where T : MatchingBody
    {
        using var parsed = JsonDocument.Parse(message.Body);
        return MatchingBody.Read<T>(parsed.RootElement);
    }

    /// <summary>The same bytes in every run.</summary>
    private sealed class Counted : IRandomness
    {
        private readonly Cordon.Engines.Proofs.Oblivious.DerivedRandomness _bytes = new(new byte[32], "counted"u8.ToArray());
        private readonly Lock _gate = new();

        public void Fill(Span<byte> bytes)
        {
            lock (_gate)
                _bytes.Fill(bytes);
        }
    }
}
