using Cordon.Modules.Incidents.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Incidents;

public sealed class CatalogTests() : CatalogHabits(IncidentNode.Catalog, "Incidents", typeof(IncidentDrafted).Assembly, "incidents");
