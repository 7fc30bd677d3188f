using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Wire;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>Whatever happens in whatever order across epochs, clearing breaks no question under way.</summary>
public sealed class UnderWayTests
{
    private static readonly MatchingPolicy Policy = new() { Epoch = TimeSpan.FromDays(2), Keep = TimeSpan.FromDays(2), ADay = 100_000, AMinute = 10_000 };

    private enum Step
    {
        Ask,

        /// <summary>A question comes and is answered; that buckets are asked for is another step.</summary>
        Trip,
        ArvoniaSends,
        BelmoraAnswers,
        BelmoraSends,
        ArvoniaLooks,
        SomeTime,
        MuchTime,
        Sets,
        Renew,
        Close,
        Open,
    }

    /// <summary>Weighted so that most worlds have questions halfway when their set ends, and look for what could be cleared a day later.</summary>
    private static readonly Gen<Step> Steps = Gen.Frequency(
        (2, Gen.Const(Step.Ask)), (4, Gen.Const(Step.Trip)), (2, Gen.Const(Step.ArvoniaSends)), (2, Gen.Const(Step.BelmoraAnswers)), (2, Gen.Const(Step.BelmoraSends)), (2, Gen.Const(Step.ArvoniaLooks)),
        (2, Gen.Const(Step.SomeTime)), (4, Gen.Const(Step.MuchTime)), (6, Gen.Const(Step.Sets)), (4, Gen.Const(Step.Renew)), (1, Gen.Const(Step.Close)), (2, Gen.Const(Step.Open)));

    [Fact]
    public Task A_question_under_way_across_the_end_of_epochs_is_never_broken() => Steps.Array[30, 50].SampleAsync(async steps =>
    {
        await using var two = await TwoNodes.NewAsync(policy: Policy);
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var world = new World(two);
        foreach (var step in steps)
        {
            await world.DoAsync(step);
            await world.NothingIsClearedTooEarlyAsync();
        }

        await world.EveryQuestionIsAnsweredOrWasTooLateAsync();
    }, iter: 12, threads: 1);

    /// <summary>Two nodes, and what an onlooker with a notebook knows of them.</summary>
    private sealed class World(TwoNodes two)
    {
        private readonly Dictionary<string, Instant> _answered = [];
        private readonly Dictionary<string, Instant> _bucketsAsked = [];
        private readonly Dictionary<int, Instant> _lastAnswerOf = [];
        private readonly List<string> _questions = [];
        private bool _open = true;

        private Instant Now => two.Belmora.Of<MatchingRecords>().Now;

        public async Task DoAsync(Step step)
        {
            var desk = two.Belmora.Of<LettingDesk>();
            switch (step)
            {
                case Step.Ask:
                    _questions.Add(await two.Arvonia.AskAsync());
                    break;
                case Step.Trip:
                    foreach (var part in new[] { Step.Ask, Step.ArvoniaSends, Step.BelmoraAnswers })
                        await DoAsync(part);
                    break;
                case Step.ArvoniaSends:
                    foreach (var message in two.Arvonia.Sent())
                    {
                        await two.Belmora.TakeInAsync("arvonia", message.Kind, message.Body);
                        if (message.Kind == BucketsBody.Kind)
                            _bucketsAsked[message.About] = Now;
                    }

                    break;
                case Step.BelmoraAnswers:
                    var waiting = await AskedAsync(AskedState.Came);
                    await two.Belmora.RoundAsync();
                    foreach (var asked in (await AskedAsync(AskedState.Answered)).Where(a => waiting.Any(w => w.Id == a.Id)))
                        (_answered[asked.Theirs], _lastAnswerOf[asked.Set]) = (Now, Now);
                    break;
                case Step.BelmoraSends:
                    await two.Belmora.CarryAsync(two.Arvonia);
                    break;
                case Step.ArvoniaLooks:
                    await two.Arvonia.RoundAsync();
                    break;
                case Step.SomeTime:
                    two.Pass(TimeSpan.FromHours(13));
                    break;
                case Step.MuchTime:
                    two.Pass(TimeSpan.FromHours(30));
                    break;
                case Step.Sets:
                    await two.Belmora.MakeSetsAsync();
                    await ClearingTests.ClearAsync(two.Belmora);
                    break;
                case Step.Renew when _open:
                    await desk.RenewAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", MatchNode.Stop);
                    break;
                case Step.Close when _open:
                    await desk.CloseAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", "no more", MatchNode.Stop);
                    _open = false;
                    break;
                case Step.Open when !_open:
                    await two.Belmora.OpenAsync();
                    _open = true;
                    break;
            }
        }

        public async Task NothingIsClearedTooEarlyAsync()
        {
            await using var tables = two.Belmora.Of<MatchingRecords>().Tables();
            foreach (var set in (await tables.OwnSets.ToListAsync(MatchNode.Stop)).Where(s => s.IsAway))
                Assert.True(!_lastAnswerOf.TryGetValue(set.Number, out var last) || last + Policy.Keep <= Now, $"set {set.Number} went {Now - last} after an answer from it");
        }

        public async Task EveryQuestionIsAnsweredOrWasTooLateAsync()
        {
            for (var i = 0; i < 3; i++)
            {
                foreach (var step in new[] { Step.ArvoniaSends, Step.BelmoraAnswers, Step.BelmoraSends, Step.ArvoniaLooks })
                    await DoAsync(step);
            }

            foreach (var id in _questions.Where(_answered.ContainsKey))
            {
                var (state, code) = await two.Arvonia.PartAsync(id);
                if (_bucketsAsked[id] < _answered[id] + Policy.Keep)
                    Assert.Equal((PartState.Hit, null), (state, code));
                else
                    Assert.True((state, code) is (PartState.Hit, null) or (PartState.CannotAssess, "matching.cleared"), $"{state} {code}");
            }
        }

        private async Task<List<Asked>> AskedAsync(AskedState state) => [.. (await two.Belmora.Of<HoldList>().AskedAsync(MatchNode.Stop)).Where(a => a.State == state)];
    }
}
