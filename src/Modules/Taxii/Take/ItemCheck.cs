using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Checking;
using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Contracts;

namespace Cordon.Modules.Taxii.Take;

/// <summary>A member of a batch with what is wrong with it; null when nothing is.</summary>
internal sealed record CheckedItem(StixObject? Object, Fault? Fault, string? Id);

/// <summary>Checks the members of a batch as far as the collection asks.</summary>
internal static class ItemCheck
{
    public static IReadOnlyList<CheckedItem> Of(StixReading reading, TaxiiCheck check) => [.. reading.Items.Select((item, i) => new CheckedItem(item.Read, item.Fault ?? Against(item.Read!, check, i), item.Id))];

    private static Fault? Against(StixObject read, TaxiiCheck check, int number) =>
        check == TaxiiCheck.Full ? StixChecker.Check(read, $"/objects/{number}").FirstOrDefault(f => f.Refuses)?.Fault : null;
}
