namespace Cordon.Modules.Desk.Contracts;

/// <summary>Something to be said on the desk, in the reader's language: the key of a text of the module that says it, and what fills its places. No sentence is stored.</summary>
/// <param name="Text">Key of a text that the module ships in every language: <c>hits.work.decide</c>.</param>
/// <param name="Arguments">Values for the places of the text, by name; personal data among them is erased with the work's retention subject.</param>
public sealed record DeskText(string Text, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>A text with its places given as pairs.</summary>
    public static DeskText Of(string text, params (string Name, string Value)[] arguments) => new(text, arguments.ToDictionary(a => a.Name, a => a.Value));

    /// <inheritdoc/>
    public bool Equals(DeskText? other) =>
        other is not null && Text == other.Text && Arguments.Count == other.Arguments.Count
        && Arguments.All(a => other.Arguments.TryGetValue(a.Key, out var value) && value == a.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Arguments.Count);
}
