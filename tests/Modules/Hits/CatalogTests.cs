using Cordon.Journal.Catalog;
using Cordon.Modules.Desk;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Screening;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Hits;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, ScreeningModule.Journal, HitsModule.Journal), "Hits", typeof(HitOpened).Assembly, "hits");
