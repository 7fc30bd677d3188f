using System.Text.Json.Serialization;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Asker to holder: blinded elements, for which purpose and on what ground.</summary>
internal sealed record QuestionBody : MatchingBody
{
    public const string Kind = "matching-question";
    public const string Version = "cordon.matching.question/v1";
    public const int LongestBasis = 400;

    /// <summary>Bytes of an element.</summary>
    public const int ElementLength = 32;

    public required string Question { get; init; }

    public required MatchPurpose Purpose { get; init; }

    /// <summary>Number of the set it asks about.</summary>
    public required int Set { get; init; }

    /// <summary>Number of the way in which the asker writes identifiers.</summary>
    public required int Form { get; init; }

    public required string LegalBasis { get; init; }

    public required IReadOnlyList<string> Elements { get; init; }

    [JsonIgnore]
    public override string About => Question;

    [JsonIgnore]
    protected override bool IsWhole =>
        Format == Version && IsId(Question) && Enum.IsDefined(Purpose) && Set >= 1 && FormWords.Line(LegalBasis, LongestBasis) is { Length: > 0 } && QuestionSize.All.Contains(Elements.Count) && AreBytes(Elements, ElementLength);
}
