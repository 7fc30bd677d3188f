using Cordon.Modules.JointCases.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.JointCases;

public sealed class CatalogTests() : CatalogHabits(JointNode.Catalog, "JointCases", typeof(JointFact).Assembly, "joint-cases");
