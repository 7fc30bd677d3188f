using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Values;

/// <summary>Why a value could not be computed. It gets its place from the part of the expression that made it.</summary>
public sealed class CelError
{
    private readonly (string Name, object? Value)[] _arguments;
    private int _at = -1;

    internal CelError(string code, (string Name, object? Value)[] arguments)
    {
        Code = code;
        _arguments = arguments;
    }

    /// <summary>The stable code: <c>rules.eval…</c>.</summary>
    public string Code { get; }

    /// <summary>Offset in the expression, or -1 while it is not known.</summary>
    internal int At => _at;

    internal void PlaceAt(int at)
    {
        if (_at < 0)
            _at = at;
    }

    /// <summary>The error as a fault with its place.</summary>
    public Fault ToFault(Syntax.SourceText? source) => Fault.Of(Code, source is null || _at < 0 ? "" : source.Place(_at), _arguments);
}
