using Cordon.Modules.Operation;
using Cordon.Modules.Operation.Settings;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Operation;

public sealed class TextsTests() : TextHabits(typeof(OperationModule).Assembly, "Modules/Operation", "operation", SettingNames.All.Select(n => $"operation.setting.{n}"));
