using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using CsCheck;

namespace Cordon.Tests.Modules.PrivateMatching.Letting;

/// <summary>Whatever persons do in whatever order: no partner may ask unless two different persons agreed to exactly those terms, and one is enough to end it.</summary>
public sealed class TwoPersonsTests
{
    private static readonly string[] Persons = ["ada", "bert", "cora"];
    private static readonly string[] Partners = ["arvonia", "corvale"];
    private static readonly string[] Purposes = ["trafficking", "listed"];

    private enum Deed
    {
        Propose,
        Confirm,
        ConfirmWhatWasSeenBefore,
        Return,
        Close,
        End,
    }

    private static readonly Gen<Act> Acts = Gen.Select(
        Gen.Frequency((6, Gen.Const(Deed.Propose)), (6, Gen.Const(Deed.Confirm)), (2, Gen.Const(Deed.ConfirmWhatWasSeenBefore)), (2, Gen.Const(Deed.Return)), (2, Gen.Const(Deed.Close)), (1, Gen.Const(Deed.End))),
        Gen.Int[0, Persons.Length - 1].Select(i => Persons[i]), Gen.Int[0, Partners.Length - 1].Select(i => Partners[i]), Gen.Int[0, Purposes.Length - 1].Select(i => Purposes[i]), Gen.Int[1, 3], (deed, person, partner, purpose, terms) => new Act(deed, person, partner, purpose, terms));

    [Fact]
    public Task Nobody_lets_a_partner_ask_alone() => Acts.Array[20, 60].SampleAsync(async acts =>
    {
        await using var node = await MatchNode.NewAsync("belmora");
        var oracle = new Notebook();
        foreach (var act in acts)
        {
            var expected = oracle.Take(act, await ProposalsAsync(node));
            Assert.Equal(expected, await DoAsync(node, act, oracle));
            var open = await node.Of<HoldList>().OpeningsAsync(MatchNode.Stop);
            Assert.Equal(oracle.Open, open.Select(o => $"{o.Opening.Partner} {o.Opening.Purpose.ToString().ToLowerInvariant()} {o.Opening.LegalBasis} {o.Opening.ADay}").Order(StringComparer.Ordinal));
            Assert.All(open, o => Assert.True(o.Opening.Second is { } second && second != o.Opening.Person));
        }
    }, iter: 40, threads: 1);

    [Fact]
    public async Task What_one_person_opened_before_two_were_needed_stays_valid()
    {
        await using var node = await MatchNode.NewAsync("belmora");
        var before = new MatchingOpened("arvonia", MatchPurpose.Trafficking, [IdentifierSort.Serial], "memorandum", "ada");
        var (records, stream) = (node.Of<MatchingRecords>(), MatchingRecords.StreamOfSets("arvonia", MatchPurpose.Trafficking));
        await records.InAsync(MatchingRecords.Words(MatchingJournal.Open, node.Ada.Actor), open =>
        {
            foreach (var fact in new object[] { before, MatchingWork.LettingDone("arvonia", MatchPurpose.Trafficking, "confirmed") })
                open.Append(stream, fact, records.Own, MatchingRecords.Account);
            return Task.CompletedTask;
        }, MatchNode.Stop);
        await node.MakeSetsAsync();
        var (opening, set) = Assert.Single(await node.Of<HoldList>().OpeningsAsync(MatchNode.Stop));
        Assert.Equal((null, null, 1), (opening.Second, opening.ADay, set!.Number));
    }

    [Fact]
    public async Task It_is_on_the_desk_until_somebody_decides_and_programs_decide_nothing()
    {
        await using var node = await MatchNode.NewAsync("belmora");
        await node.ProposeAsync(node.Ada.Actor, Form("arvonia", "trafficking", 1));
        Assert.Equal(["matching.letting"], await node.WorkAsync());
        Assert.Empty(await node.Of<HoldList>().OpeningsAsync(MatchNode.Stop));
        Assert.Equal("matching.same-person", await MatchNode.CodeAsync(() => node.ConfirmAsync(Actor.System("robot"), "arvonia", "trafficking")));
        await node.ConfirmAsync(Actor.Person("bert"), "arvonia", "trafficking");
        Assert.Empty(await node.WorkAsync());
        foreach (var wrong in new[] { "7", "1000001", "x", "-8", "8.5" })
        {
            var fault = (await Record.ExceptionAsync(() => node.ProposeAsync(node.Ada.Actor, new QuestionForm { Partner = "arvonia", Purpose = "listed", Kinds = ["serial"], Basis = "b", ADay = wrong })) as FaultException)?.Fault;
            Assert.Equal(("matching.a-day", "aday"), (fault?.Code, fault?.Where));
        }
    }

    private static QuestionForm Form(string partner, string purpose, int terms) => new() { Partner = partner, Purpose = purpose, Kinds = ["serial"], Basis = $"article {terms}", ADay = $"{terms * 100}" };

    private static async Task<string> DoAsync(MatchNode node, Act act, Notebook oracle)
    {
        var (desk, person) = (node.Of<LettingDesk>(), Actor.Person(act.Person));
        return await MatchNode.CodeAsync(() => act.Deed switch
        {
            Deed.Propose => desk.ProposeAsync(person, Form(act.Partner, act.Purpose, act.Terms), MatchNode.Stop),
            Deed.Confirm or Deed.ConfirmWhatWasSeenBefore => desk.ConfirmAsync(person, act.Partner, act.Purpose, oracle.Seen, MatchNode.Stop),
            Deed.Return => desk.ReturnAsync(person, act.Partner, act.Purpose, oracle.Seen, "no", MatchNode.Stop),
            Deed.Close => desk.CloseAsync(person, act.Partner, act.Purpose, "no more", MatchNode.Stop),
            _ => node.EndAsync(act.Partner),
        }) ?? "";
    }

    private static async Task<Dictionary<string, string>> ProposalsAsync(MatchNode node) =>
        (await node.Of<HoldList>().ProposalsAsync(MatchNode.Stop)).ToDictionary(p => $"{p.Partner} {p.Purpose.ToString().ToLowerInvariant()}", p => p.Id);

    private sealed record Act(Deed Deed, string Person, string Partner, string Purpose, int Terms)
    {
        public string Key => $"{Partner} {Purpose}";
    }

    /// <summary>What an onlooker writes down of who said what, who knows nothing of how the node keeps it.</summary>
    private sealed class Notebook
    {
        private readonly Dictionary<string, (string Who, int Terms)> _waiting = [];
        private readonly Dictionary<string, int> _open = [];
        private readonly Dictionary<string, string> _before = [];

        /// <summary>What whoever acts has looked at.</summary>
        public string Seen { get; private set; } = "";

        public IEnumerable<string> Open => _open.Select(o => $"{o.Key} article {o.Value} {o.Value * 100}").Order(StringComparer.Ordinal);

        /// <summary>Writes an act down, and says what refuses it; empty when nothing does.</summary>
        public string Take(Act act, Dictionary<string, string> ids)
        {
            var (key, stale) = (act.Key, _before.GetValueOrDefault(act.Key, "none"));
            Seen = act.Deed == Deed.ConfirmWhatWasSeenBefore ? stale : ids.GetValueOrDefault(key, "none");
            var isWaiting = _waiting.TryGetValue(key, out var waiting);
            switch (act.Deed)
            {
                case Deed.Propose when isWaiting:
                    return "matching.waits";
                case Deed.Propose:
                    _waiting[key] = (act.Person, act.Terms);
                    break;
                case Deed.ConfirmWhatWasSeenBefore:
                    return "matching.not-proposed";
                case Deed.Confirm or Deed.Return when !isWaiting:
                    return "matching.not-proposed";
                case Deed.Confirm when waiting.Who == act.Person:
                    return "matching.same-person";
                case Deed.Confirm:
                    _open[key] = waiting.Terms;
                    Forget(key, ids);
                    break;
                case Deed.Return:
                    Forget(key, ids);
                    break;
                case Deed.Close when !_open.Remove(key):
                    return "matching.not-open";
                case Deed.Close:
                    Forget(key, ids);
                    break;
                case Deed.End:
                    foreach (var purpose in Purposes.Select(p => $"{act.Partner} {p}"))
                    {
                        _open.Remove(purpose);
                        Forget(purpose, ids);
                    }

                    break;
            }

            return "";
        }

        private void Forget(string key, Dictionary<string, string> ids)
        {
            if (_waiting.Remove(key))
                _before[key] = ids[key];
        }
    }
}
