using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>One evaluation: the variables, the macros' variables, and what it may still cost.</summary>
internal sealed class Evaluator : CostMeter
{
    private readonly SourceText _source;

    public Evaluator(CelLimits limits, SourceText source, int variables, int locals)
        : base(limits)
    {
        _source = source;
        Variables = variables == 0 ? [] : new CelValue[variables];
        Locals = locals == 0 ? [] : new CelValue[locals];
    }

    public CelValue[] Variables { get; }

    public CelValue[] Locals { get; }

    /// <summary>Where the evaluation is, as exactly as macros and calls say.</summary>
    public int At { get; set; }

    private protected override string Place() => _source.Place(At);
}
