using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Hits.Intake;

/// <summary>What an answer, or continuous screening, says of a party and a listed entity.</summary>
/// <param name="Pair">Which; see <see cref="PartyFacts.PairOf"/>.</param>
internal abstract record PairNews(string Pair);

/// <summary>They were found alike no longer.</summary>
/// <param name="Pair">Which.</param>
/// <param name="Version">The version of the list that shows it.</param>
internal sealed record CeasedPair(string Pair, int Version) : PairNews(Pair);

/// <summary>They were found alike.</summary>
internal sealed record SeenPair(HitParty Party, HitJudgement Judgement, string Pair, Handling Handling) : PairNews(Pair)
{
    /// <summary>What an entry says of pairs.</summary>
    public static IEnumerable<PairNews> In(Entry entry) => entry.Data switch
    {
        ScreeningAnswered answered => In(entry, answered),
        OutcomeChanged { Candidate: { } candidate } changed => [Of(entry, 0, new HitParty(changed.Given, []), candidate, changed.List, changed.Algorithm, new ScreeningSettings())],
        OutcomeChanged ceased => [new CeasedPair(PartyFacts.PairOf(new HitParty(ceased.Given, []), ceased.Listed), ceased.List.Version)],
        _ => [],
    };

    private static IEnumerable<SeenPair> In(Entry entry, ScreeningAnswered answered)
    {
        var lists = answered.Lists.ToDictionary(l => l.Dataset);
        for (var i = 0; i < answered.Answers.Count; i++)
        {
            var party = new HitParty(answered.Answers[i].Query, answered.Answers[i].NotUnderstood);
            foreach (var candidate in answered.Answers[i].Candidates.Where(c => c.Match))
                yield return Of(entry, i, party, candidate, lists[candidate.Dataset], answered.Algorithm, answered.Settings);
        }
    }

    /// <summary>A hit has what it needs of the answer, and its own time: the day on which the answer goes is not its day.</summary>
    private static SeenPair Of(Entry entry, int index, HitParty party, Candidate candidate, ScreenedList list, AlgorithmIdentity algorithm, ScreeningSettings settings) =>
        new(party, new HitJudgement(entry.Id, index, candidate, list, algorithm, settings), PartyFacts.PairOf(party, candidate.Id), entry.Handling with { RetainUntil = null });

    /// <summary>The id of the hit that this pair opens: it follows from where it was seen, so that taking the answer in again would name the same.</summary>
    public string NewHit() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"cordon/hit/v1\0{Judgement.Answer:D}/{Judgement.Index}/{Judgement.Candidate.Id}")).AsSpan(0, 16));
}
