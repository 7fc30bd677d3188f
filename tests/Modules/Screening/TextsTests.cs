using Cordon.Engines.Formats.Lists;
using Cordon.Modules.Screening;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Screening;

public sealed class TextsTests() : TextHabits(typeof(ScreeningModule).Assembly, "Modules/Screening", "screening", [.. Ties, .. Features])
{
    private static readonly string[] Ties = [.. Enum.GetNames<LinkKind>().Select(k => $"screening.tie.{char.ToLowerInvariant(k[0])}{k[1..]}")];
    private static readonly string[] Features = [.. new[] { "name", "birthDate", "country", "gender", "identifier", "address" }.Select(f => $"screening.feature.{f}")];
}
