using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>What one evaluation may still cost. Going beyond ends it: that is no value, and nothing absorbs it.</summary>
public abstract class CostMeter
{
    private readonly CelLimits _limits;
    private long _left;

    private protected CostMeter(CelLimits limits)
    {
        _limits = limits;
        _left = limits.Steps;
    }

    /// <summary>The steps taken so far.</summary>
    public long Steps => _limits.Steps - _left;

    /// <summary>Takes steps: one for each element, or for each 16 characters, that is looked at.</summary>
    /// <exception cref="FaultException"><c>rules.cost.steps</c> when there are none left.</exception>
    public void Charge(long steps)
    {
        _left -= steps;
        if (_left < 0)
            throw new FaultException(Fault.Of("rules.cost.steps", Place(), ("most", _limits.Steps)));
    }

    /// <summary>Takes steps for a value that is about to be made, and refuses one that would be too large.</summary>
    /// <param name="size">Elements, bytes or UTF-16 units.</param>
    /// <param name="perStep">How many of them are one step.</param>
    /// <exception cref="FaultException"><c>rules.cost.size</c> or <c>rules.cost.steps</c>.</exception>
    public void Make(long size, int perStep = 16)
    {
        if (size > _limits.ValueSize)
            throw new FaultException(Fault.Of("rules.cost.size", Place(), ("most", _limits.ValueSize)));
        Charge(1 + (size / perStep));
    }

    private protected abstract string Place();
}
