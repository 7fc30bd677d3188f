using Cordon.Journal.Catalog;
using Cordon.Modules.Desk;
using Cordon.Modules.Detection;
using Cordon.Modules.Detection.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Detection;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, DetectionModule.Journal), "Detection", typeof(AlarmRaised).Assembly, "detection");
