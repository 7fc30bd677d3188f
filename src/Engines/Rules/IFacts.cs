using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules;

/// <summary>The variables of one evaluation.</summary>
public interface IFacts
{
    /// <summary>The value of a variable; an error or a missing fact when nobody has given it.</summary>
    CelValue Of(string variable);
}
