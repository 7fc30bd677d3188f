using System.Globalization;
using System.Text.RegularExpressions;

namespace Cordon.Engines.Controls.Parameters;

/// <summary>Finds the numbers with a unit in a description: <c>0 to 13 kPa</c>, <c>accuracy 0,25 %</c>, <c>1,950 MPa</c>.</summary>
internal static partial class StatedQuantities
{
    private const int WordsBefore = 5;
    private const int WordsAfter = 3;
    private const int Longest = 4_000;

    private static readonly Regex Pattern = new(
        $@"(?<![\p{{L}}\d.,])(?<low>\d[\d.,]*)(?:\s*(?:-|–|to|\.\.)\s*(?<high>\d[\d.,]*))?\s?(?<unit>{string.Join('|', Units.Spellings.Select(Regex.Escape))})(?![\p{{L}}\d/])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public static IReadOnlyList<StatedQuantity> In(string text)
    {
        if (text.Length > Longest)
            text = text[..Longest];
        var found = new List<StatedQuantity>();
        foreach (Match match in Pattern.Matches(text))
        {
            if (Units.Find(match.Groups["unit"].Value) is not { } unit || Number(match.Groups["low"].Value) is not { } low)
                continue;
            var high = match.Groups["high"].Success && Number(match.Groups["high"].Value) is { } end && end >= low ? end : low;
            found.Add(new StatedQuantity(unit.Dimension, (low * unit.Factor) + unit.Offset, (high * unit.Factor) + unit.Offset, match.Value.Trim(), Around(text, match)));
        }

        return found;
    }

    private static HashSet<string> Around(string text, Match match) =>
        [.. GoodsText.Words(text[..match.Index]).TakeLast(WordsBefore), .. GoodsText.Words(text[(match.Index + match.Length)..]).Take(WordsAfter)];

    /// <summary>A comma before exactly three digits parts thousands where the number does not begin with a nought; elsewhere it is a decimal point.</summary>
    private static double? Number(string text)
    {
        text = text.TrimEnd('.', ',');
        if (text.Contains(',', StringComparison.Ordinal))
            text = Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    [GeneratedRegex(@"^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();
}
