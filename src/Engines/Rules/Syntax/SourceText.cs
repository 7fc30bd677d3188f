using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>The text of an expression, and where in it something stands.</summary>
/// <param name="Text">The expression as it was written.</param>
public sealed record SourceText(string Text)
{
    /// <summary>Line and column of an offset, both from 1; the column counts UTF-16 units.</summary>
    public string Place(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return $"line {before.Count('\n') + 1}, column {before.Length - before.LastIndexOf('\n')}";
    }

    /// <summary>A refusal with the place of an offset.</summary>
    internal FaultException Refusal(int offset, string code, params (string Name, object? Value)[] arguments) =>
        new(Fault.Of(code, Place(offset), arguments));
}
