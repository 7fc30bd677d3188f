namespace Cordon.Kernel.Faults;

/// <summary>
/// Something wrong with an input or a request, said so that a person can act on it: what, where, and what would be right.
/// It carries a stable code and arguments; the sentence is made at the edge by <see cref="FaultTexts"/> in the reader's language.
/// </summary>
/// <param name="Code">Stable, dotted, lower case: <c>csv.column.missing</c>.</param>
/// <param name="Where">File with row and column, JSON pointer, XML path or field name; empty when the whole input is meant.</param>
/// <param name="Arguments">Values for the placeholders of the sentence, by name.</param>
public sealed record Fault(string Code, string Where, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>A fault without arguments.</summary>
    public Fault(string code, string where = "")
        : this(code, where, new Dictionary<string, string>())
    {
    }

    /// <summary>A fault with arguments given as pairs.</summary>
    public static Fault Of(string code, string where, params (string Name, object? Value)[] arguments) =>
        new(code, where, arguments.ToDictionary(a => a.Name, a => Convert.ToString(a.Value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));

    /// <summary>The English sentence with its place in front.</summary>
    public override string ToString() => Where.Length == 0 ? FaultTexts.Say(this) : $"{Where}: {FaultTexts.Say(this)}";
}

/// <summary>A <see cref="Kernel.Faults.Fault"/> on its way up: thrown where an input is refused, caught at the edge.</summary>
public sealed class FaultException : Exception
{
    /// <summary>One thing is wrong.</summary>
    public FaultException(Fault fault, Exception? inner = null)
        : base(fault.ToString(), inner) => Faults = [fault];

    /// <summary>Several things are wrong, each with its place, so that a person can mend all of them at once.</summary>
    /// <param name="faults">At least one.</param>
    public FaultException(IReadOnlyList<Fault> faults)
        : base(faults[0].ToString()) => Faults = faults;

    /// <summary>What is wrong; the first, when several things are.</summary>
    public Fault Fault => Faults[0];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
