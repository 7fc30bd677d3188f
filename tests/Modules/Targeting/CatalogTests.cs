using Cordon.Journal.Catalog;
using Cordon.Modules.Desk;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Targeting;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, TargetingModule.Journal), "Targeting", typeof(DeclarationAssessed).Assembly, "targeting");
