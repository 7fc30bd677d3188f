using Cordon.Modules.Oversight;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Oversight;

public sealed class TextsTests() : TextHabits(typeof(OversightModule).Assembly, "Modules/Oversight", "oversight", []);
