using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.Storage;

namespace Cordon.Modules.Desk;

/// <summary>What the desk records, and its tables. Modules that put work on it are described after it.</summary>
internal sealed class DeskJournal : IJournalModule
{
    public const string Claim = "desk.claim";
    public const string Release = "desk.release";
    public const string HandOver = "desk.hand-over";
    public const string Assign = "desk.assign";
    public const string SaveView = "desk.save-view";
    public const string RemoveView = "desk.remove-view";

    public string Name => "Desk";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<WorkPut>(nameof(WorkPut));
        catalog.Entry<WorkSettled>(nameof(WorkSettled));
        catalog.Entry<WorkClaimed>(nameof(WorkClaimed));
        catalog.Entry<WorkReleased>(nameof(WorkReleased));
        catalog.Entry<WorkHandedOver>(nameof(WorkHandedOver));
        catalog.Entry<AssignmentRuleSet>(nameof(AssignmentRuleSet));
        catalog.Entry<ViewSaved>(nameof(ViewSaved));
        catalog.Entry<ViewRemoved>(nameof(ViewRemoved));
        catalog.Process(Claim, "Takes work that nobody has.", emits => emits.Always<WorkClaimed>());
        catalog.Process(Release, "Lets work go, so that anybody may take it.", emits => emits.Always<WorkReleased>());
        catalog.Process(HandOver, "Gives work to another person, with a note.", emits => emits.Always<WorkHandedOver>());
        catalog.Process(Assign, "Says whom a kind of work is for as long as nobody has taken it.", emits => emits.Always<AssignmentRuleSet>());
        catalog.Process(SaveView, "Keeps a view of the desk under a name.", emits => emits.Always<ViewSaved>());
        catalog.Process(RemoveView, "Forgets a view of the desk.", emits => emits.Always<ViewRemoved>());
        catalog.Tables<DeskContext>(options => new DeskContext(options));
        catalog.Projection(new WorkProjection());
        catalog.Projection(new ViewProjection());
    }
}
