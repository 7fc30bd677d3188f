using Cordon.Journal.Catalog;
using Cordon.Modules.Desk;
using Cordon.Modules.People;
using Cordon.Modules.People.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.People;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, PeopleModule.Journal), "People", typeof(AccountOpened).Assembly, "people");
