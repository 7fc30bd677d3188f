using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Storage;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>What is recorded about rankers and draws.</summary>
internal static class RankerJournal
{
    public const string Offer = "ranker.offer";
    public const string Adopt = "ranker.adopt";
    public const string Refuse = "ranker.refuse";
    public const string Withdraw = "ranker.withdraw";
    public const string End = "ranker.end";
    public const string Commit = "draw.commit";
    public const string Draw = "draw.examine";
    public const string Reveal = "draw.reveal";

    public static void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<RankerOffered>(nameof(RankerOffered));
        catalog.Entry<RankerAdopted>(nameof(RankerAdopted));
        catalog.Entry<RankerRefused>(nameof(RankerRefused));
        catalog.Entry<RankerWithdrawn>(nameof(RankerWithdrawn));
        catalog.Entry<RankerEnded>(nameof(RankerEnded));
        catalog.Entry<DrawCommitted>(nameof(DrawCommitted));
        catalog.Entry<DrawRevealed>(nameof(DrawRevealed));
        catalog.Entry<ExaminationDrawn>(nameof(ExaminationDrawn));
        catalog.Process(Offer, "Offers a ranker that was trained on this node's outcomes, which ranks nothing until a second person adopts it.", emits => emits.Always<RankerOffered>().Always<WorkPut>());
        catalog.Process(Adopt, "Puts a ranker in force as a second person.", emits => emits.Always<RankerAdopted>().Always<WorkSettled>());
        catalog.Process(Refuse, "Does not put a ranker in force.", emits => emits.Always<RankerRefused>().Always<WorkSettled>());
        catalog.Process(Withdraw, "Takes an offered ranker back.", emits => emits.Always<RankerWithdrawn>().Always<WorkSettled>());
        catalog.Process(End, "Takes the ranker out of force, so that rules alone order.", emits => emits.Always<RankerEnded>());
        catalog.Process(Commit, "Binds the node to the draw of a day before it is used.", emits => emits.Always<DrawCommitted>());
        catalog.Process(Draw, "Has a declaration examined that a draw chose.", emits => emits.Always<ExaminationDrawn>().Sometimes<OrderIssued>("nobody has decided about it").Sometimes<WorkPut>("somebody has to look"));
        catalog.Process(Reveal, "Tells the seed of a draw whose day is over.", emits => emits.Always<DrawRevealed>());
        catalog.Projection(new RankerProjection());
        catalog.Projection(new DrawProjection());
    }
}
