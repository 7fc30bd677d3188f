using Cordon.Modules.Hotline.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Hotline;

public sealed class CatalogTests() : CatalogHabits(HotlineNode.Catalog, "Hotline", typeof(CallPlaced).Assembly, "hotline");
