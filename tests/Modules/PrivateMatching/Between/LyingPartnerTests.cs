using System.Text.Json;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Wire;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>A partner that sends what it does not stand by never makes a miss of it.</summary>
public sealed class LyingPartnerTests
{
    [Fact]
    public async Task A_proof_that_does_not_hold_and_an_answer_under_another_key_are_no_answers()
    {
        foreach (var lie in new Func<AnswerBody, QuestionBody, AnswerBody>[]
        {
            (answer, _) => answer with { Proof = Convert.ToBase64String([.. Convert.FromBase64String(answer.Proof!).Select((b, i) => i == 5 ? (byte)(b ^ 1) : b)]) },
            (answer, _) => answer with { Evaluated = [.. answer.Evaluated!.Reverse()] },
            (answer, _) => answer with { Evaluated = [.. answer.Evaluated!.Skip(1)] },
            (answer, asked) => UnderAnotherKey(answer, asked),
        })
        {
            await using var two = await TwoNodes.NewAsync();
            two.Belmora.Held.Serial("SN4711B");
            await two.OpenAsync();
            var id = await two.Arvonia.AskAsync();
            var question = Assert.Single(two.Arvonia.Sent());
            await two.Belmora.TakeInAsync("arvonia", question.Kind, question.Body);
            await two.Belmora.RoundAsync();
            await GiveAsync<AnswerBody>(two, Assert.Single(two.Belmora.Sent()), answer => lie(answer, Read<QuestionBody>(question.Body)));
            await two.Arvonia.RoundAsync();

            Assert.Equal((PartState.Distrusted, "matching.proof"), await two.Arvonia.PartAsync(id));
            Assert.Equal(["matching.distrust"], await two.Arvonia.WorkAsync());
            Assert.Empty(two.Arvonia.Sent());
        }
    }

    [Fact]
    public async Task A_bucket_that_is_not_of_the_root_is_no_answer()
    {
        foreach (var lie in new Func<BucketBody, BucketBody>[]
        {
            bucket => bucket with { Entries = Convert.ToBase64String([.. Convert.FromBase64String(bucket.Entries).Select((b, i) => i == 100 ? (byte)(b ^ 1) : b)]) },
            bucket => bucket with { Entries = Convert.ToBase64String(Convert.FromBase64String(bucket.Entries)[32..]) },
            bucket => bucket with { Entries = Convert.ToBase64String(new byte[Convert.FromBase64String(bucket.Entries).Length]) },
            bucket => bucket with { Path = [.. bucket.Path.Reverse().Skip(1)] },
        })
        {
            await using var two = await TwoNodes.NewAsync();
            for (var i = 0; i < 4500; i++)
                two.Belmora.Held.Serial($"SN{i:D6}");
            await two.OpenAsync();
            var id = await two.Arvonia.AskAsync(MatchNode.Form("SN000042"));
            await two.Arvonia.CarryAsync(two.Belmora);
            await two.Belmora.RoundAsync();
            await two.Belmora.CarryAsync(two.Arvonia);
            await two.Arvonia.RoundAsync();
            await two.Arvonia.CarryAsync(two.Belmora);
            await two.Belmora.RoundAsync();
            var buckets = two.Belmora.Sent();
            Assert.InRange(buckets.Count, 2, 4);
            foreach (var (at, bucket) in buckets.Index())
                await GiveAsync<BucketBody>(two, bucket, b => at == 0 ? lie(b) : b);

            Assert.Equal((PartState.Distrusted, "matching.bucket"), await two.Arvonia.PartAsync(id));
            Assert.Equal(["matching.distrust"], await two.Arvonia.WorkAsync());
        }
    }

    [Fact]
    public async Task An_answer_that_is_left_out_is_late_and_no_miss_and_counts_when_it_comes_after_all()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var id = await two.Arvonia.AskAsync();
        await two.Arvonia.RoundAsync();
        Assert.False((await two.Arvonia.QuestionAsync(id)).Parts[0].Overdue);
        two.Pass(TimeSpan.FromHours(2));
        await two.Arvonia.RoundAsync();
        await two.Arvonia.RoundAsync();
        Assert.Equal((PartState.Waiting, true), ((await two.Arvonia.QuestionAsync(id)).State, (await two.Arvonia.QuestionAsync(id)).Parts[0].Overdue));

        await two.CarryAllAsync();
        Assert.Equal((PartState.Hit, null), await two.Arvonia.PartAsync(id));
    }

    [Fact]
    public async Task What_comes_again_or_from_another_partner_is_nothing_that_is_waited_for()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var first = await two.Arvonia.AskAsync();
        var question = Assert.Single(two.Arvonia.Sent());
        await two.Belmora.TakeInAsync("arvonia", question.Kind, question.Body);
        await two.Belmora.TakeInAsync("arvonia", question.Kind, question.Body);
        Assert.Equal(1, await two.Belmora.StrayedAsync());
        await two.Belmora.RoundAsync();
        var answer = Assert.Single(two.Belmora.Sent());

        await two.Arvonia.TakeInAsync("corvale", answer.Kind, answer.Body);
        Assert.Equal(PartState.Waiting, (await two.Arvonia.PartAsync(first)).State);
        await two.Arvonia.TakeInAsync("belmora", answer.Kind, answer.Body);
        await two.Arvonia.TakeInAsync("belmora", answer.Kind, answer.Body);
        Assert.Equal(2, await two.Arvonia.StrayedAsync());
        var second = await two.Arvonia.AskAsync(MatchNode.Form("SN-1"  + "000"));
        await GiveAsync<AnswerBody>(two, answer, a => a with { Question = second });
        await two.Arvonia.RoundAsync();
        Assert.Equal((PartState.Distrusted, "matching.proof"), await two.Arvonia.PartAsync(second));
        Assert.Equal(PartState.Seeking, (await two.Arvonia.PartAsync(first)).State);
    }

    [Fact]
    public async Task A_set_that_is_told_of_in_two_ways_is_an_alarm_and_the_first_stands()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.Belmora.OpenAsync();
        var told = Assert.Single(two.Belmora.Sent());
        await two.Arvonia.TakeInAsync("belmora", told.Kind, told.Body);
        await two.Arvonia.TakeInAsync("belmora", told.Kind, told.Body);
        Assert.Equal(1, await two.Arvonia.StrayedAsync());
        Assert.Empty(await two.Arvonia.WorkAsync());
        await GiveAsync<SetBody>(two, told, set => set with { Commitment = set.Commitment with { Root = new string('0', 64) } });

        Assert.Equal(["matching.concern"], await two.Arvonia.WorkAsync());
        Assert.Equal(PartState.NoHit, (await two.AskAsync()).State);
    }

    private static AnswerBody UnderAnotherKey(AnswerBody answer, QuestionBody asked)
    {
        using var holder = OprfHolder.New(OprfMode.Verifiable, new SystemRandomness());
        var other = holder.Answer([.. asked.Elements.Select(Convert.FromBase64String)], new SystemRandomness());
        return answer with { Evaluated = [.. other.Evaluated.Select(Convert.ToBase64String)], Proof = Convert.ToBase64String(other.Proof) };
    }

    private static T Read<T>(ReadOnlyMemory<byte> body)
        where T : MatchingBody
    {
        using var parsed = JsonDocument.Parse(body);
        return MatchingBody.Read<T>(parsed.RootElement);
    }

    /// <summary>Belmora's message comes to Arvonia as somebody has changed it.</summary>
    private static Task GiveAsync<T>(TwoNodes two, OutgoingMessage message, Func<T, T> change)
        where T : MatchingBody => two.Arvonia.TakeInAsync("belmora", message.Kind, change(Read<T>(message.Body)).ToBytes());
}
