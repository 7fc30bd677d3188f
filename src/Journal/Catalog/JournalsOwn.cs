using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Resumption;

namespace Cordon.Journal.Catalog;

/// <summary>What the journal itself records.</summary>
internal sealed class JournalsOwn : IJournalModule
{
    public string Name => "Journal";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<Erased>("Erased");
        catalog.Entry<ProjectionsRebuilt>("ProjectionsRebuilt");
        catalog.Entry<LogResumed>("LogResumed");
        catalog.Entry<HoldPlaced>("HoldPlaced");
        catalog.Entry<HoldLifted>("HoldLifted");
        catalog.Process("journal.deliver", "Notes that a message of the outbox was delivered, or when it is tried again.", emits => { });
        catalog.Process(RebuildProcess.Name, "Empties the projections and applies every entry again.", emits => emits.Always<ProjectionsRebuilt>());
        catalog.Process(ResumeProcess.Name, "Goes on in a new log with a journal that was put back from a backup and has lost entries.", emits => emits.Always<LogResumed>());
        catalog.Process(EraseProcess.Name, "Destroys the data keys of a subject, so that nothing kept under them can be read again.", emits => emits.Always<Erased>());
        catalog.Process(HoldProcess.Place, "Holds what is kept about a subject, so that nothing of it is erased.", emits => emits.Always<HoldPlaced>());
        catalog.Process(HoldProcess.Lift, "Lifts a hold, so that what is past its time goes again.", emits => emits.Always<HoldLifted>());
        catalog.Projection(new HoldProjection());
    }
}
