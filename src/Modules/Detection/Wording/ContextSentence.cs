namespace Cordon.Modules.Detection.Wording;

/// <summary>Something that is said to a person: the key of a text, which is stable and may be kept, and what stands in its places.</summary>
/// <param name="Key">A key of <c>Texts/en.context.json</c>.</param>
/// <param name="Arguments">Values by the names of their places; a <see cref="BothLanguages"/> is said in the reader's language.</param>
internal sealed record ContextSentence(string Key, params IReadOnlyList<(string Name, object? Value)> Arguments)
{
    /// <summary>The arguments as a reader gets them.</summary>
    public IReadOnlyList<(string Name, object? Value)> ArgumentsIn(string language) =>
        [.. Arguments.Select(a => (a.Name, a.Value switch { BothLanguages text => text.In(language), IEnumerable<BothLanguages> texts => string.Join(", ", texts.Select(t => t.In(language))), _ => a.Value }))];
}
