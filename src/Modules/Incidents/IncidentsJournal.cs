using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Storage;

namespace Cordon.Modules.Incidents;

/// <summary>What is recorded about incidents, and their tables. Described after the desk.</summary>
internal sealed class IncidentsJournal : IJournalModule
{
    public const string Draft = "incidents.draft";
    public const string Revise = "incidents.revise";
    public const string Raise = "incidents.raise";
    public const string Lower = "incidents.lower";
    public const string Confirm = "incidents.confirm";
    public const string Return = "incidents.return";
    public const string HandOver = "incidents.hand-over";
    public const string Answer = "incidents.answer";
    public const string Link = "incidents.link";
    public const string NameContact = "incidents.name-contact";

    public string Name => "Incidents";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<IncidentDrafted>(nameof(IncidentDrafted));
        catalog.Entry<IncidentRevised>(nameof(IncidentRevised));
        catalog.Entry<IncidentGroupRaised>(nameof(IncidentGroupRaised));
        catalog.Entry<IncidentLoweringProposed>(nameof(IncidentLoweringProposed));
        catalog.Entry<IncidentLoweringConfirmed>(nameof(IncidentLoweringConfirmed));
        catalog.Entry<IncidentLoweringReturned>(nameof(IncidentLoweringReturned));
        catalog.Entry<IncidentHandedOver>(nameof(IncidentHandedOver));
        catalog.Entry<IncidentContactAnswered>(nameof(IncidentContactAnswered));
        catalog.Entry<IncidentRecordLinked>(nameof(IncidentRecordLinked));
        catalog.Entry<IncidentContactNamed>(nameof(IncidentContactNamed));
        catalog.Process(Draft, "Drafts a notice of an incident.", emits => emits.Always<IncidentDrafted>().Sometimes<IncidentRecordLinked>("it is drafted from a record").Always<WorkPut>());
        catalog.Process(Revise, "Revises a notice of an incident.", emits => emits.Always<IncidentRevised>().Always<WorkPut>());
        catalog.Process(Raise, "Holds an incident to be graver.", emits => emits.Always<IncidentGroupRaised>().Always<WorkPut>().Sometimes<WorkSettled>("a proposed lowering ends"));
        catalog.Process(Lower, "Proposes that an incident is less grave, or none.", emits => emits.Always<IncidentLoweringProposed>().Always<WorkPut>());
        catalog.Process(Confirm, "Lowers a group, or withdraws a notice, as a second person.", emits => emits.Always<IncidentLoweringConfirmed>().Always<WorkSettled>().Sometimes<WorkPut>("it waits for the point of contact"));
        catalog.Process(Return, "Does not lower a group, or takes the proposal back.", emits => emits.Always<IncidentLoweringReturned>().Always<WorkSettled>());
        catalog.Process(HandOver, "Records that the point of contact has a revision.", emits => emits.Always<IncidentHandedOver>().Sometimes<WorkSettled>("it had waited for it"));
        catalog.Process(Answer, "Records what the point of contact said.", emits => emits.Always<IncidentContactAnswered>());
        catalog.Process(Link, "Puts a record to an incident.", emits => emits.Always<IncidentRecordLinked>());
        catalog.Process(NameContact, "Names the State's point of contact.", emits => emits.Always<IncidentContactNamed>());
        catalog.Tables<IncidentsContext>(options => new IncidentsContext(options));
        catalog.Projection(new IncidentProjection());
    }
}
