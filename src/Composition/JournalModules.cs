using Cordon.Journal.Catalog;
using Cordon.Modules.Cases;
using Cordon.Modules.Desk;
using Cordon.Modules.Detection;
using Cordon.Modules.Exchange;
using Cordon.Modules.Hits;
using Cordon.Modules.Hotline;
using Cordon.Modules.Incidents;
using Cordon.Modules.JointCases;
using Cordon.Modules.Operation;
using Cordon.Modules.People;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.Reference;
using Cordon.Modules.Screening;
using Cordon.Modules.Targeting;
using Cordon.Modules.Taxii;

namespace Cordon.Composition;

/// <summary>The modules whose entries and tables the journal of a node holds: one list, so that a node and the command line agree on every data folder. A new module that records anything adds its line here.</summary>
public static class JournalModules
{
    public static IReadOnlyList<IJournalModule> All { get; } = [new OperationModule(), DeskModule.Journal, PeopleModule.Journal, new ReferenceModule(), ScreeningModule.Journal, HitsModule.Journal, TargetingModule.Journal, CasesModule.Journal, DetectionModule.Journal, ExchangeModule.Journal, HotlineModule.Journal, IncidentsModule.Journal, JointCasesModule.Journal, PrivateMatchingModule.Journal, TaxiiModule.Journal];
}
