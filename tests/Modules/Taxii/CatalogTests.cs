using Cordon.Journal.Catalog;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Taxii;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(TaxiiModule.Journal), "Taxii", typeof(TaxiiObjectsAdded).Assembly, "taxii");
