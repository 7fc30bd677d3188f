using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Papers;

/// <summary>One thing that the papers of a package were checked for.</summary>
internal sealed record PaperFinding(PaperWeight Weight, ContextSentence Says)
{
    /// <summary>Stable: the key of its text.</summary>
    public string Code => Says.Key;

    public static PaperFinding Disagrees(string code, params (string Name, object? Value)[] arguments) => new(PaperWeight.Disagrees, new(code, arguments));

    public static PaperFinding Expert(string code, params (string Name, object? Value)[] arguments) => new(PaperWeight.Expert, new(code, arguments));

    public static PaperFinding CannotAssess(string code, params (string Name, object? Value)[] arguments) => new(PaperWeight.CannotAssess, new(code, arguments));

    public static PaperFinding Agrees(string code, params (string Name, object? Value)[] arguments) => new(PaperWeight.Agrees, new(code, arguments));
}

/// <summary>What a finding means, the gravest first.</summary>
internal enum PaperWeight
{
    /// <summary>Papers, label and measurement do not fit together, or a limit is exceeded.</summary>
    Disagrees,

    /// <summary>A remote expert is the second person, whatever else was found.</summary>
    Expert,

    /// <summary>Something is missing that has to be read or measured first.</summary>
    CannotAssess,

    /// <summary>It fits.</summary>
    Agrees,
}
