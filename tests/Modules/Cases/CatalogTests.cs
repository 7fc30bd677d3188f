using Cordon.Journal.Catalog;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Cases;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal), "Cases", typeof(CaseOpened).Assembly, "cases");
