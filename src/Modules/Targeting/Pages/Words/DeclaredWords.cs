using System.Globalization;
using Cordon.Engines.Formats.Declarations;

namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>Declared numbers on one line.</summary>
internal static class DeclaredWords
{
    public static string Amount(DeclaredItem item) => string.Join(", ", new[]
    {
        (item.NetKilograms ?? item.GrossKilograms) is { } mass ? $"{Number(mass)} kg" : null,
        item.Quantity is { } quantity ? $"{Number(quantity)} {item.Unit}".Trim() : null,
        item.Value is { } value ? $"{Number(value.Value)} {value.Currency}".Trim() : null,
    }.OfType<string>()) is { Length: > 0 } said ? said : "–";

    private static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
