using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.PrivateMatching;

public sealed class CatalogTests() : CatalogHabits(MatchNode.Catalog, "PrivateMatching", typeof(MatchQuestionPut).Assembly, "matching");
