using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>How it stands with one partner of a question. Only <see cref="Hit"/> and <see cref="NoHit"/> are answers.</summary>
public enum PartState
{
    /// <summary>It holds something.</summary>
    Hit,

    /// <summary>What it sent is not what it committed to.</summary>
    Distrusted,

    /// <summary>It could not be asked, or does not answer: it cannot be assessed.</summary>
    CannotAssess,

    /// <summary>Its answer to the elements is waited for.</summary>
    Waiting,

    /// <summary>Its answer has come, and the proof is to be looked at.</summary>
    Came,

    /// <summary>Buckets are waited for.</summary>
    Seeking,

    /// <summary>Nothing of what it answers for is what was asked.</summary>
    NoHit,
}

/// <summary>A question of this node as its entries leave it.</summary>
public sealed record Question(
    string Id, MatchPurpose Purpose, Identifier Identifier, string LegalBasis, string Text, string Person, Instant At, Instant Due, Handling Handling, IReadOnlyList<QuestionPart> Parts, string? Record = null)
{
    /// <summary>What else is asked about; null when nothing is.</summary>
    public IReadOnlyList<Identifier>? Others { get; init; }

    /// <summary>All that is asked about, one or more.</summary>
    [JsonIgnore]
    public IReadOnlyList<Identifier> Identifiers => [Identifier, .. Others ?? []];

    /// <summary>The first question, which this one asks again by itself; null when a person asked.</summary>
    public string? Again { get; init; }

    /// <summary>That it is asked again, or was; null when it never was to be.</summary>
    public Keeping? Keeping { get; init; }

    /// <summary>Under which id its content is kept, and erased: that of the first.</summary>
    [JsonIgnore]
    public string Subject => Again ?? Id;

    /// <summary>What it is called in lists: the first, and how many follow.</summary>
    [JsonIgnore]
    public string Title => Others is { Count: > 0 } more ? $"{Identifier.Words} + {more.Count}" : Identifier.Words;

    /// <summary>What somebody made of it; empty while nobody did.</summary>
    public string Noted { get; init; } = "";

    [JsonIgnore]
    public bool HasHit => Parts.Any(p => p.State == PartState.Hit);

    [JsonIgnore]
    public bool IsDone => Parts.All(p => !p.IsOpen);

    /// <summary>The worst first: a hit, then what cannot be trusted, and so on.</summary>
    [JsonIgnore]
    public PartState State => Parts.Min(p => p.State);

    public QuestionPart? Part(string partner) => Parts.FirstOrDefault(p => p.Partner == partner);

    /// <summary>The same with another part of a partner.</summary>
    public Question With(string partner, Func<QuestionPart, QuestionPart> change) => this with { Parts = [.. Parts.Select(p => p.Partner == partner ? change(p) : p)] };
}

/// <summary>One partner of a question.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Size">Elements that went.</param>
/// <param name="State">How it stands.</param>
/// <param name="Commitment">The set it is asked about; null when it could not be asked.</param>
/// <param name="Code">Why it cannot be assessed or trusted; null when it can.</param>
/// <param name="Canary">What is mixed in; null when nothing is.</param>
public sealed record QuestionPart(string Partner, int Size, PartState State, SetCommitment? Commitment = null, string? Code = null, MixedCanary? Canary = null)
{
    /// <summary>Its answer, while it is to be looked at: the elements in base64.</summary>
    public IReadOnlyList<string> Evaluated { get; init; } = [];

    public string Proof { get; init; } = "";

    /// <summary>What the forms stand for under its key, the canary's last.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Buckets that are still waited for.</summary>
    public IReadOnlyList<int> Awaited { get; init; } = [];

    public IReadOnlyList<FoundForm> Found { get; init; } = [];

    /// <summary>Identifiers the partner does not answer for, of which nothing is known whatever else it says; null when there are none.</summary>
    public int? Left { get; init; }

    public bool Overdue { get; init; }

    public Instant? AnsweredAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is PartState.Waiting or PartState.Came or PartState.Seeking;
}
