using Cordon.Journal.Catalog;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Reference;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(new ReferenceModule()), "Reference", typeof(WatchlistImported).Assembly, "watchlist");
