using Cordon.Node;
using Cordon.Node.Log;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Node.Exercise;

public sealed class TextsTests() : TextHabits(typeof(NodeHost).Assembly, "Node", "sample", LogPage.Outcomes.Select(o => $"log.says.{o}"));
