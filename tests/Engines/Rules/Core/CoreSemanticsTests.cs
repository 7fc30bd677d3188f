using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules.Core;

/// <summary>What expressions come to, tabulated in our own words in core.tsv, so that it is held without the shared data too.</summary>
public sealed class CoreSemanticsTests
{
    private const int Least = 300;

    private static readonly List<(int Line, string Expression, string Expected)> Rows =
    [
        .. File.ReadLines(Repository.PathOf("tests", "Engines", "Rules", "Core", "core.tsv"))
            .Select((text, i) => (Line: i + 1, Cells: text.Split('\t'))).Where(l => l.Cells.Length == 2 && l.Cells[0][0] != '#')
            .Select(l => (l.Line, l.Cells[0], l.Cells[1])),
    ];

    [Fact]
    public void Every_row_comes_out_as_written()
    {
        Assert.True(Rows.Count >= Least, $"{Rows.Count} rows");
        Assert.Empty(Rows.Select(r => (r.Line, r.Expression, r.Expected, Found: Outcome(r.Expression))).Where(r => r.Found != r.Expected)
            .Select(r => $"line {r.Line}: {r.Expression} is {r.Found}, not {r.Expected}"));
    }

    /// <summary>The value as CEL writes it, the code of the error, or the code of the refusal with a question mark before it.</summary>
    private static string Outcome(string expression)
    {
        try
        {
            var value = CelEnvironment.Standard.Compile(expression).Evaluate(JsonFacts.Parse("{}"u8.ToArray()));
            return value.Kind == CelKind.Error ? value.AsError.Code : value.ToString();
        }
        catch (FaultException refused)
        {
            return "?" + refused.Fault.Code;
        }
    }
}
