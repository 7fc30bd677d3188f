using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Intake;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;

namespace Cordon.Modules.Hits;

/// <summary>What is recorded about hits, and their tables. Described after the desk and Screening.</summary>
internal sealed class HitsJournal(HitPolicy policy) : IJournalModule
{
    public const string TakeIn = "hits.take-in";
    public const string DescribeListing = "hits.describe";
    public const string Review = "hits.review";
    public const string Expire = "hits.expire";
    public const string Decide = "hits.decide";
    public const string Confirm = "hits.confirm";
    public const string Return = "hits.return";
    public const string Undo = "hits.undo";
    public const string AddEvidence = "hits.add-evidence";

    private const string Waits = "the hit waits for somebody";

    public string Name => "Hits";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<HitOpened>(nameof(HitOpened));
        catalog.Entry<HitSighted>(nameof(HitSighted));
        catalog.Entry<HitCeased>(nameof(HitCeased));
        catalog.Entry<HitReopened>(nameof(HitReopened));
        catalog.Entry<ListingDescribed>(nameof(ListingDescribed));
        catalog.Entry<HitsReviewed>(nameof(HitsReviewed));
        catalog.Entry<HitDecided>(nameof(HitDecided));
        catalog.Entry<HitConfirmed>(nameof(HitConfirmed));
        catalog.Entry<HitReturned>(nameof(HitReturned));
        catalog.Entry<HitUndone>(nameof(HitUndone));
        catalog.Entry<EvidenceAdded>(nameof(EvidenceAdded));
        catalog.Process(TakeIn, "Takes in what answers found: opens a hit for each new pair of party and listed entity.", emits => emits
            .Sometimes<HitOpened>("the pair is new").Sometimes<HitSighted>("the pair is known").Sometimes<HitReopened>("a decision on the pair does not hold any more")
            .Sometimes<HitCeased>("the pair of a hit that waits matches no longer").Sometimes<WorkPut>(Waits));
        catalog.Process(DescribeListing, "Takes down what the list says of the entities of hits.", emits => emits.Always<ListingDescribed>().Sometimes<WorkPut>(Waits));
        catalog.Process(Review, "Looks at every hit on a list after a new version came into force.", emits => emits
            .Always<HitsReviewed>().Sometimes<HitReopened>("the listed entity changed materially, or one that a party is known to be left the list").Sometimes<HitCeased>("the entity of a hit that waits left the list").Sometimes<ListingDescribed>("the listed entity changed materially").Sometimes<WorkPut>(Waits));
        catalog.Process(Expire, "Opens false matches again whose time is over.", emits => emits.Always<HitReopened>().Always<WorkPut>());
        catalog.Process(Decide, "Decides on a hit, or proposes to.", emits => emits.Always<HitDecided>().Sometimes<WorkPut>(Waits).Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Confirm, "Confirms a false match as a second person.", emits => emits.Always<HitConfirmed>().Always<WorkSettled>());
        catalog.Process(Return, "Does not confirm a false match.", emits => emits.Always<HitReturned>().Always<WorkPut>());
        catalog.Process(Undo, "Takes a decision or a proposal back.", emits => emits.Always<HitUndone>().Always<WorkPut>());
        catalog.Process(AddEvidence, "Puts a file to a hit as evidence.", emits => emits.Always<EvidenceAdded>());
        catalog.Tables<HitsContext>(options => new HitsContext(options));
        catalog.Projection(new HitProjection());
        catalog.Subscriber(new HitIntake(policy));
    }
}
