using Cordon.Journal.Catalog;
using Cordon.Modules.Screening;
using Cordon.Modules.Screening.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Screening;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(ScreeningModule.Journal), "Screening", typeof(ScreeningAnswered).Assembly, "standing");
