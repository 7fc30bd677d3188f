namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>How many elements a question has: one of three sizes, so that it does not tell what sort of thing is asked about.</summary>
internal static class QuestionSize
{
    /// <summary>That of a question of this node: room for all forms of one identifier and for one canary, whether there is one or not.</summary>
    public const int Usual = 8;

    /// <summary>Those that are answered.</summary>
    public static IReadOnlyList<int> All { get; } = [1, Usual, 64];
}
