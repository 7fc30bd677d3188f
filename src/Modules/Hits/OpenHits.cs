using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Life;

namespace Cordon.Modules.Hits;

/// <summary>Hits while a process about them is open: each fact is recorded under its hit, and the hit after it is at hand at once.</summary>
internal sealed class OpenHits(OpenProcess open, HitPolicy policy, string authority = "")
{
    /// <summary>Records a fact and says what it makes of the hit.</summary>
    public Hit Record(Hit hit, object fact) => Record(hit, hit.Id, fact, hit.Handling);

    /// <summary>Records the first fact about a hit.</summary>
    public Hit Open(Contracts.HitOpened opened, Handling handling) => Record(null, opened.Hit, opened, handling);

    /// <summary>Puts what the hit asks of the desk there, or takes it away.</summary>
    public void PutWork(Hit hit) => open.Append(new StreamName("hit", hit.Id), HitWork.Of(hit, policy.Clock), hit.Handling, HitRecords.RetentionOf(hit.Id));

    /// <summary>Records that all hits on a list were looked at.</summary>
    public void Review(Contracts.HitsReviewed reviewed) => open.Append(new StreamName("hits", reviewed.Dataset), reviewed, HitRecords.OwnHandling(open.Process, authority), new Retention(HitRecords.Class));

    private Hit Record(Hit? hit, string id, object fact, Handling handling)
    {
        var entry = open.Append(new StreamName("hit", id), fact, handling, HitRecords.RetentionOf(id));
        return HitLife.After(hit, new HitFact(fact, entry.Id, open.Process.At, handling))!;
    }
}
