using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Taxii;

public sealed class TextsTests() : TextHabits(typeof(TaxiiModule).Assembly, "Modules/Taxii", "taxii", Made())
{
    private static IEnumerable<string> Made() =>
    [
        .. Enum.GetValues<Tlp>().Select(t => $"taxii.tlp.{t.ToString().ToLowerInvariant()}"), .. Enum.GetValues<TaxiiCheck>().Select(c => $"taxii.check.{c.ToString().ToLowerInvariant()}"),
        .. Enum.GetValues<Withheld>().Select(w => $"taxii.withheld.{w.ToString().ToLowerInvariant()}"), "taxii.unassessed.show", "taxii.unassessed.withhold",
    ];
}
