using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Engines.Matching;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Replay;

/// <summary>Whether the same question gives the same answer again, bit for bit, and what changed when it does not.</summary>
/// <param name="Same">True when every byte of the answer is the same.</param>
/// <param name="Changes">What differs: algorithm, lists, answers; in words.</param>
public sealed record Replayed(bool Same, IReadOnlyList<string> Changes)
{
    /// <summary>Asks again.</summary>
    /// <param name="receipt">The answer that was given.</param>
    /// <param name="entities">The entities of the lists at hand.</param>
    public static Replayed Of(ScreeningReceipt receipt, IReadOnlyList<ListedEntity> entities)
    {
        var given = receipt.Answered();
        var changes = new List<string>();
        if (given.Algorithm != Screener.Algorithm)
            changes.Add($"algorithm: {Show(given.Algorithm)} then, {Show(Screener.Algorithm)} now");
        Lists(given, entities, changes);
        var datasets = given.Lists.Select(l => l.Dataset).ToHashSet();
        var byId = entities.Where(e => datasets.Contains(e.Dataset)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var index = PartyIndex.Build(byId.Values.Select(e => e.Party));
        var same = true;
        for (var i = 0; i < given.Answers.Count; i++)
        {
            var asked = AskedParty.Of($"{i}", given.Answers[i].Query, $"/answers/{i}");
            var again = new PartyAnswer(asked.Given, Screener.Answer(index, byId.GetValueOrDefault, asked.Party, given.Settings), given.Answers[i].NotUnderstood);
            if (Bytes(again).AsSpan().SequenceEqual(Bytes(given.Answers[i])))
                continue;
            same = false;
            changes.Add(Difference(i, given.Answers[i], again));
        }

        return new Replayed(same, changes);
    }

    private static void Lists(ScreeningAnswered given, IReadOnlyList<ListedEntity> entities, List<string> changes)
    {
        foreach (var list in given.Lists)
        {
            var own = entities.Where(e => e.Dataset == list.Dataset).ToList();
            if (own.Count == 0)
                changes.Add($"list {list.Dataset}: not at hand (then version {list.Version}, {list.Entities} entities, content {list.ContentDigest[..12]}…)");
            else if (ContentDigest.Of(own).Hex is var digest && digest != list.ContentDigest)
                changes.Add($"list {list.Dataset}: content {list.ContentDigest[..12]}… then, {digest[..12]}… now ({list.Entities} and {own.Count} entities)");
        }
    }

    private static string Difference(int index, PartyAnswer then, PartyAnswer now)
    {
        string Say(PartyAnswer a) => a.Candidates.Count == 0 ? "no candidate" : string.Join(", ", a.Candidates.Select(c => FormattableString.Invariant($"{c.Id} {c.Score:F4}")));
        return $"answer {index + 1}: {Say(then)} then, {Say(now)} now";
    }

    private static byte[] Bytes(PartyAnswer answer) => CanonicalJson.Of(JsonSerializer.SerializeToNode(answer, StrictJson.Options)!);

    private static string Show(AlgorithmIdentity algorithm) => $"{algorithm.Name} {algorithm.Version} ({algorithm.Digest[..12]}…)";
}
