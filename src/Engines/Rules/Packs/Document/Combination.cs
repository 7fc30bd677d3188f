namespace Cordon.Engines.Rules.Packs.Document;

/// <summary>How the rules that fired become one score.</summary>
public enum CombinationMethod
{
    /// <summary>1 − ∏(1 − weight): independent grounds, each enough by itself with its weight as probability (Pearl 1988, 4.3.2).</summary>
    NoisyOr,

    /// <summary>The sum of weights, each group and the whole up to a cap.</summary>
    Points,

    /// <summary>The strongest effect decides; weights only order what has the same.</summary>
    Lexicographic,
}

/// <summary>How rules that fired become a score and a proposed decision.</summary>
/// <param name="Method">The method.</param>
public sealed record Combination(CombinationMethod Method)
{
    /// <summary>The most points in all.</summary>
    public double? Cap { get; init; }

    /// <summary>The most points of each group.</summary>
    public IReadOnlyDictionary<string, double> GroupCaps { get; init; } = new Dictionary<string, double>();

    /// <summary>Decisions that a score proposes, besides those of single rules.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>What is proposed at least when a rule cannot be told; never release.</summary>
    public ControlDecision Undecided { get; init; } = ControlDecision.AskForInformation;
}

/// <summary>A score from which a decision is proposed.</summary>
/// <param name="AtLeast">The score.</param>
/// <param name="Decision">The decision.</param>
public sealed record Threshold(double AtLeast, ControlDecision Decision);

/// <summary>A decision table: columns are expressions, cells are conditions on them, each row is a rule.</summary>
/// <param name="Id">Its name within the pack.</param>
/// <param name="Columns">Expressions.</param>
/// <param name="HitPolicy">Whether only the first row that fits counts, or every one.</param>
/// <param name="Rows">The rows.</param>
public sealed record DecisionTable(string Id, IReadOnlyList<string> Columns, HitPolicy HitPolicy, IReadOnlyList<TableRow> Rows);

/// <summary>Which rows of a table count.</summary>
public enum HitPolicy
{
    /// <summary>The first that fits.</summary>
    First,

    /// <summary>All that fit.</summary>
    Collect,
}

/// <summary>A row.</summary>
/// <param name="Cells">A condition for each column: <c>-</c>, <c>&gt;= 5</c>, <c>[1..5)</c>, <c>"a", "b"</c>, <c>not("a")</c>.</param>
/// <param name="Rule">The rule it is, without a condition of its own.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, PackRule Rule);

/// <summary>Who signed a pack.</summary>
/// <param name="Key">The name of the key.</param>
/// <param name="Algorithm"><c>Ed25519</c>.</param>
/// <param name="Value">The signature, Base64.</param>
public sealed record PackSignature(string Key, string Algorithm, string Value);
