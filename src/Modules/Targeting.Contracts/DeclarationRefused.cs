using Cordon.Kernel.Faults;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A declaration could not be read or judged: it is kept apart with what is wrong, and nobody may take it for one that was looked at.</summary>
/// <param name="Id">Its number on this node: 32 hexadecimal digits.</param>
/// <param name="Source">Name of the file it came in, without a folder.</param>
/// <param name="Row">Which of that file, from 1.</param>
/// <param name="Because">What is wrong, and where.</param>
public sealed record DeclarationRefused(string Id, string Source, int Row, RefusedBecause Because);

/// <summary>A fault as it is kept: the sentence is made when somebody reads it, in the reader's language.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Where">File with line, path or column.</param>
/// <param name="Arguments">What fills its sentence.</param>
public sealed record RefusedBecause(string Code, string Where, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>What is kept of a fault.</summary>
    public static RefusedBecause Of(Fault fault) => new(fault.Code, fault.Where, fault.Arguments);

    /// <summary>The fault, to be said.</summary>
    public Fault ToFault() => new(Code, Where, Arguments);
}
