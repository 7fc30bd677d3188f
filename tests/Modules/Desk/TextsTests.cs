using Cordon.Modules.Desk;
using Cordon.Modules.Desk.List;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Desk;

public sealed class TextsTests() : TextHabits(typeof(DeskModule).Assembly, "Modules/Desk", "desk", [.. DeskQuery.Persons.Select(w => $"desk.who.{w}"), .. DeskQuery.Ages.Select(a => $"desk.age.{a}")]);
