using System.Globalization;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>Amounts with units, as people write them and as they are recorded: <c>12.5 g</c>.</summary>
internal static class NoticeAmount
{
    private const int MostDigits = 18;

    /// <summary>The amount as it is recorded; null when it is none, or its unit is not among those of the field. A mistaken prefix makes a thousand: letters count.</summary>
    public static string? Read(string text, IReadOnlyList<string> units) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit] && units.Contains(unit) && Number(number) is > 0 and var value ? $"{Written(value)} {unit}" : null;

    /// <summary>A number with a point or a comma before its decimals, not below 0; null for anything else.</summary>
    public static decimal? Number(string text) =>
        text.Length <= MostDigits && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string Written(decimal value) => value.ToString("0.##################", CultureInfo.InvariantCulture);
}
