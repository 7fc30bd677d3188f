using Cordon.Journal.Catalog;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Desk;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal), "Desk", typeof(WorkPut).Assembly, "desk");
