using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Ui.Charts;

namespace Cordon.Tests.Ui.Charts;

/// <summary>WCAG 2.2, 1.4.11 and 1.4.1: what is drawn stands out from what it is drawn on, and nothing is told by colour alone.</summary>
public sealed partial class ColoursTests
{
    private const double LeastContrast = 3;
    private static readonly string Sheet = File.ReadAllText(Repository.PathOf("src", "Ui", "Assets", "cordon.css"));
    private static readonly Dictionary<string, string[]> Tokens = Token().Matches(Sheet).ToDictionary(m => m.Groups[1].Value, m => new[] { m.Groups[2].Value, m.Groups[3].Value });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Curves_stand_out_on_paper_and_on_the_background_of_a_spectrum(int scheme)
    {
        foreach (var curve in new[] { "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "link", "bad", "ink" })
        {
            Assert.True(Contrast(Tokens[curve][scheme], Tokens["paper"][scheme]) >= LeastContrast, $"{curve} on paper");
            Assert.True(Contrast(Tokens[curve][scheme], Tokens["sheet"][scheme]) >= LeastContrast, $"{curve} on sheet");
        }
    }

    [Fact]
    public void Each_part_has_a_dash_pattern_of_its_own()
    {
        var patterns = Dash().Matches(Sheet).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(Breadth.Series, patterns.Count);
        Assert.Equal(patterns.Count, patterns.Distinct().Count());
    }

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--([a-z0-9]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")]
    private static partial Regex Token();

    [GeneratedRegex(@"\.part\.s\d \{ stroke-dasharray: ([\d. ]+);")]
    private static partial Regex Dash();
}
