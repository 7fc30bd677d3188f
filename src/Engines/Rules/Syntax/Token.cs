namespace Cordon.Engines.Rules.Syntax;

internal enum TokenKind
{
    End,
    Name,
    QuotedName,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Symbol,
}

/// <summary>A word of an expression; for literals <see cref="Text"/> is still as written, quotes and prefix included.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public string Shown => Kind == TokenKind.End ? "the end of the expression" : $"'{Text}'";
}
