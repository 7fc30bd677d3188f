using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Engines.Matching;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Time;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Replay;

namespace Cordon.Tests.Modules.Screening;

public sealed class ReplayTests
{
    private static readonly ListedEntity[] Listed = [Entity("1", "Tesmir Adovich VORLAN"), Entity("2", "Kadri HARKONTE"), Entity("3", "محمد البلموري")];

    [Fact]
    public void The_same_lists_give_the_same_answer_bit_for_bit()
    {
        var replayed = Replayed.Of(Receipt("Tesmir Vorlan", "Mohammed al-Belmori", "Nobody Atall"), [.. Listed.Reverse()]);
        Assert.Empty(replayed.Changes);
        Assert.True(replayed.Same);
    }

    [Fact]
    public void A_changed_list_is_named_with_what_changed_in_the_answer()
    {
        var replayed = Replayed.Of(Receipt("Tesmir Vorlan"), [Listed[1], Listed[2]]);
        Assert.False(replayed.Same);
        Assert.Contains(replayed.Changes, c => c.StartsWith("list arvonia_watch: content", StringComparison.Ordinal));
        Assert.Contains(replayed.Changes, c => c.StartsWith("answer 1: aw-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_is_not_at_hand_is_said()
    {
        var replayed = Replayed.Of(Receipt("Tesmir Vorlan"), []);
        Assert.Contains(replayed.Changes, c => c.Contains("not at hand", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_algorithm_is_said()
    {
        var replayed = Replayed.Of(Receipt(new AlgorithmIdentity("cordon-match", "0", new string('0', 64)), "Tesmir Vorlan"), Listed);
        Assert.True(replayed.Same);
        Assert.Contains(replayed.Changes, c => c.StartsWith("algorithm: cordon-match 0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"opening": {"nonce": "AAAA", "envelope": {}}}""")]
    public void What_is_no_receipt_is_refused(string text) =>
        Assert.Throws<FaultException>(() => ScreeningReceipt.Parse(Encoding.UTF8.GetBytes(text)).Answered());

    private static ScreeningReceipt Receipt(params string[] names) => Receipt(Screener.Algorithm, names);

    private static ScreeningReceipt Receipt(AlgorithmIdentity algorithm, params string[] names)
    {
        var index = PartyIndex.Build(Listed.Select(l => l.Party));
        var settings = new ScreeningSettings();
        PartyAnswer Answer(string name)
        {
            var asked = AskedParty.Of("0", new Dictionary<string, IReadOnlyList<string>> { ["schema"] = ["Person"], ["name"] = [name] }, "");
            return new PartyAnswer(asked.Given, Screener.Answer(index, id => Listed.First(l => l.Id == id), asked.Party, settings), []);
        }

        var lists = new ScreenedList("arvonia_watch", 1, ContentDigest.Of(Listed).Hex, Instant.Of(DateTimeOffset.UnixEpoch), Listed.Length, false);
        var answered = new ScreeningAnswered(algorithm, [lists], settings, [.. names.Select(Answer)]);
        var envelope = new JsonObject { ["type"] = nameof(ScreeningAnswered), ["data"] = JsonSerializer.SerializeToNode(answered, StrictJson.Options) };
        return ScreeningReceipt.Parse(new ScreeningReceipt(new EntryOpening(new byte[32], CanonicalJson.Of(envelope)), null).ToJson());
    }

    private static ListedEntity Entity(string id, string name) => new()
    {
        Party = new Party { Id = $"aw-{id}", Kind = PartyKind.Person, Names = [new(name)] },
        Dataset = "arvonia_watch",
        SourceId = id,
        Place = new SourcePlace("invented.csv", 1),
    };
}
