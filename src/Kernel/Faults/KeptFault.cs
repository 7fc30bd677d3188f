namespace Cordon.Kernel.Faults;

/// <summary>A fault as it is recorded: the sentence is made when somebody reads it, in the reader's language.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Where">File with line, path or column; may be empty.</param>
/// <param name="Arguments">What fills its sentence.</param>
public sealed record KeptFault(string Code, string Where, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>What is kept of a fault.</summary>
    public static KeptFault Of(Fault fault) => new(fault.Code, fault.Where, fault.Arguments);

    /// <summary>The fault, to be said.</summary>
    public Fault ToFault() => new(Code, Where, Arguments);
}
