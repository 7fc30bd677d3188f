using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Hits.Intake;

/// <summary>A party and a listed entity that an answer found alike.</summary>
internal sealed record SeenPair(HitParty Party, HitJudgement Judgement, string Pair, Handling Handling)
{
    /// <summary>All pairs of an answer that reach its threshold.</summary>
    public static IEnumerable<SeenPair> In(Entry entry, ScreeningAnswered answered)
    {
        var lists = answered.Lists.ToDictionary(l => l.Dataset);
        for (var i = 0; i < answered.Answers.Count; i++)
        {
            var party = new HitParty(answered.Answers[i].Query, answered.Answers[i].NotUnderstood);
            foreach (var candidate in answered.Answers[i].Candidates.Where(c => c.Match))
            {
                var judgement = new HitJudgement(entry.Id, i, candidate, lists[candidate.Dataset], answered.Algorithm, answered.Settings);
                yield return new SeenPair(party, judgement, PartyFacts.PairOf(party, candidate.Id), entry.Handling);
            }
        }
    }

    /// <summary>The id of the hit that this pair opens: it follows from where it was seen, so that taking the answer in again would name the same.</summary>
    public string NewHit() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"cordon/hit/v1\0{Judgement.Answer:D}/{Judgement.Index}/{Judgement.Candidate.Id}")).AsSpan(0, 16));
}
