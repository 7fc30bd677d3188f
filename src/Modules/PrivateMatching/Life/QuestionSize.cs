namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>How many elements a question has: one of few sizes, so that it does not tell what sort of thing is asked about, nor how many.</summary>
internal static class QuestionSize
{
    /// <summary>That of most questions of this node: room for all forms of one identifier and for one canary, whether there is one or not.</summary>
    public const int Usual = 8;

    /// <summary>That of all others: see docs/adr/private-matching.md.</summary>
    public const int Large = 32;

    /// <summary>Those that are answered.</summary>
    public static IReadOnlyList<int> All { get; } = [1, Usual, Large, 64];

    /// <summary>The size that has room for so many forms and a canary; null when none has.</summary>
    public static int? For(int forms) => forms < Usual ? Usual : forms < Large ? Large : null;
}
