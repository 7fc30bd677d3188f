using System.Text.Json;

namespace Cordon.Engines.Rules.Packs.Document;

/// <summary>A rule pack as it is written: one JSON document (RFC 8785 when digested and signed).</summary>
/// <param name="Id">Its name, the same for all versions.</param>
/// <param name="Version">Semantic version (semver.org, 2.0.0) without build metadata.</param>
/// <param name="Issuer">Who answers for it.</param>
/// <param name="Jurisdiction">Where it is in force.</param>
/// <param name="LegalBasis">The provisions it rests on; at least one.</param>
/// <param name="EffectiveFrom">The first day on which it may be used.</param>
/// <param name="Languages">The languages in which every text has to be given.</param>
/// <param name="Facts">The facts that rules may look at, each with its type and unit.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Combine">How rules that fired become a score and a proposed decision.</param>
public sealed record RulePack(
    string Id,
    string Version,
    string Issuer,
    string Jurisdiction,
    IReadOnlyList<string> LegalBasis,
    DateOnly EffectiveFrom,
    IReadOnlyList<string> Languages,
    IReadOnlyDictionary<string, FactDeclaration> Facts,
    IReadOnlyList<PackRule> Rules,
    Combination Combine)
{
    /// <summary>The last day on which it may be used; nothing when it has no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The lists that functions may be asked about, by name.</summary>
    public IReadOnlyDictionary<string, ListReference> Lists { get; init; } = new Dictionary<string, ListReference>();

    /// <summary>The functions that expressions may call, with their versions: <c>inList@1</c>.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Decision tables; each row becomes a rule.</summary>
    public IReadOnlyList<DecisionTable> Tables { get; init; } = [];

    /// <summary>Who signed it.</summary>
    public PackSignature? Signature { get; init; }

    /// <summary>Whether it may be used on a day.</summary>
    public bool AppliesOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } last || day <= last);
}

/// <summary>A fact that rules may look at.</summary>
/// <param name="Type"><c>string</c>, <c>int</c>, <c>double</c>, <c>bool</c>, <c>timestamp</c>, <c>duration</c>, <c>record</c> or <c>list</c>.</param>
public sealed record FactDeclaration(string? Type = null)
{
    /// <summary>The unit of a number; required for doubles, <c>1</c> where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The fields of a record.</summary>
    public IReadOnlyDictionary<string, FactDeclaration>? Fields { get; init; }

    /// <summary>What a list is of.</summary>
    public FactDeclaration? Of { get; init; }

    /// <summary>The only values that a text can have.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The least that a number can be.</summary>
    public double? Least { get; init; }

    /// <summary>The most that a number can be.</summary>
    public double? Most { get; init; }
}

/// <summary>A list that functions may be asked about.</summary>
/// <param name="Digest">SHA-256 of its content, 64 hexadecimal digits.</param>
public sealed record ListReference(string Digest);

/// <summary>Where an indicator comes from.</summary>
/// <param name="Title">The document.</param>
/// <param name="Reference">The place in it.</param>
public sealed record IndicatorSource(string Title, string Reference);

/// <summary>One indicator.</summary>
/// <param name="Id">Its name within the pack.</param>
/// <param name="Title">What it says, by language.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Explanation">Why it fired, by language; <c>{goods.mass}</c> shows a fact.</param>
/// <param name="Vectors">Facts for which it must fire and must not.</param>
public sealed record PackRule(string Id, IReadOnlyDictionary<string, string> Title, IndicatorSource Source, IReadOnlyDictionary<string, string> Explanation, TestVectors Vectors)
{
    /// <summary>The condition; a row of a table has none of its own.</summary>
    public string? When { get; init; }

    /// <summary>Paths of facts that must be known before it is judged at all.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Points, or for noisy-or the probability (0 to below 1) that it alone would justify.</summary>
    public double Weight { get; init; }

    /// <summary>The control decision that it proposes by itself.</summary>
    public ControlDecision? Effect { get; init; }

    /// <summary>The group whose points are capped together.</summary>
    public string? Group { get; init; }

    /// <summary>What would speak against it, by language.</summary>
    public IReadOnlyDictionary<string, string>? Mitigation { get; init; }
}

/// <summary>Facts with known outcomes: at least one of each.</summary>
/// <param name="Positive">Facts for which the rule fires.</param>
/// <param name="Negative">Facts for which it does not, with every fact that it needs.</param>
public sealed record TestVectors(IReadOnlyList<TestVector> Positive, IReadOnlyList<TestVector> Negative);

/// <summary>Facts to try a rule on.</summary>
/// <param name="Facts">The facts, as they would be given.</param>
public sealed record TestVector(JsonElement Facts)
{
    /// <summary>What the functions are to answer, by the call as it is written: <c>inList("refused", "AR-1")</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Answers { get; init; } = new Dictionary<string, JsonElement>();
}

/// <summary>Control decisions, from the least to the most intrusive.</summary>
public enum ControlDecision
{
    /// <summary>Let it go.</summary>
    Release,

    /// <summary>Ask the declarant.</summary>
    AskForInformation,

    /// <summary>Ask for screening where it is loaded.</summary>
    AskForScreening,

    /// <summary>Look at the goods.</summary>
    Examine,

    /// <summary>Put it before another authority.</summary>
    Refer,

    /// <summary>Keep it until somebody has decided.</summary>
    Hold,

    /// <summary>It must not be loaded.</summary>
    DoNotLoad,
}
