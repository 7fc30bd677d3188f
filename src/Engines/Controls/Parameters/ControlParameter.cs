using System.Globalization;

namespace Cordon.Engines.Controls.Parameters;

/// <summary>What an entry of a control list asks of goods in a number.</summary>
/// <param name="Code">The entry.</param>
/// <param name="Paragraph">The paragraph of it; empty where it has none.</param>
/// <param name="Name">What is measured: <c>accuracy</c>.</param>
/// <param name="Dimension">What its unit measures.</param>
/// <param name="Words">One of these has to stand near a number for it to be this one; empty where the unit tells enough.</param>
/// <param name="Comparison">How the goods' number has to lie.</param>
/// <param name="Value">The limit, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit.</param>
public sealed record ControlParameter(string Code, string Paragraph, string Name, string Dimension, IReadOnlyList<string> Words, ParameterComparison Comparison, double Value, string Unit)
{
    private readonly double _limit = Units.Find(Unit) is { } unit ? (Value * unit.Factor) + unit.Offset : throw new ArgumentException($"nobody knows the unit {Unit}", nameof(Unit));

    /// <summary>Whether a stated number is about this.</summary>
    public bool IsMeantBy(StatedQuantity stated) => stated.Dimension == Dimension && (Words.Count == 0 || Words.Any(stated.Near.Contains));

    /// <summary>Whether a stated number lies where the entry asks it to; of a range one end is enough.</summary>
    public bool IsMetBy(StatedQuantity stated) => Comparison switch
    {
        ParameterComparison.AtLeast => stated.High >= _limit * (1 - Rounding),
        ParameterComparison.MoreThan => stated.High > _limit * (1 + Rounding),
        ParameterComparison.AtMost => stated.Low <= _limit * (1 + Rounding),
        _ => stated.Low < _limit * (1 - Rounding),
    };

    /// <summary>As words: <c>b: frequency ≥ 600 Hz</c>.</summary>
    public override string ToString() =>
        $"{(Paragraph.Length > 0 ? $"{Paragraph}: " : "")}{Name} {Comparison switch { ParameterComparison.AtLeast => "≥", ParameterComparison.MoreThan => ">", ParameterComparison.AtMost => "≤", _ => "<" }} {Value.ToString(CultureInfo.InvariantCulture)} {Unit}";

    private const double Rounding = 1e-9;
}

/// <summary>How a number has to lie to a limit.</summary>
public enum ParameterComparison
{
    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>More than the limit.</summary>
    MoreThan,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>Less than the limit.</summary>
    LessThan,
}
