using System.Text.Json.Serialization;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Holder to asker: the elements under its key with one proof for all of them, or why not.</summary>
internal sealed record AnswerBody : MatchingBody
{
    public const string Kind = "matching-answer";
    public const string Version = "cordon.matching.answer/v1";
    public const int ProofLength = 64;

    private const int LongestCode = 60;

    public required string Question { get; init; }

    public required int Set { get; init; }

    /// <summary>Why it does not answer; null when it does.</summary>
    public string? Code { get; init; }

    public IReadOnlyList<string>? Evaluated { get; init; }

    public string? Proof { get; init; }

    public static AnswerBody Of(Asked asked, OprfAnswer answer) => new()
    {
        Format = Version, Question = asked.Theirs, Set = asked.Set, Evaluated = [.. answer.Evaluated.Select(Convert.ToBase64String)], Proof = Convert.ToBase64String(answer.Proof),
    };

    public static AnswerBody Refusal(Asked asked, string code) => new() { Format = Version, Question = asked.Theirs, Set = asked.Set, Code = code };

    [JsonIgnore]
    public override string About => Question;

    [JsonIgnore]
    protected override bool IsWhole => Format == Version && IsId(Question) && (this switch
    {
        { Code: { Length: > 0 and <= LongestCode } code, Evaluated: null, Proof: null } => IsId(code),
        { Code: null, Evaluated: { } evaluated, Proof: { } proof } => evaluated.Count <= QuestionSize.All[^1] && AreBytes(evaluated, QuestionBody.ElementLength) && AreBytes([proof], ProofLength),
        _ => false,
    });
}
