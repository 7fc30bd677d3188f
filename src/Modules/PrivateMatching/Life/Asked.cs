using System.Text.Json.Serialization;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>How it stands with a question of a partner.</summary>
public enum AskedState
{
    /// <summary>It is to be answered or declined.</summary>
    Came,

    /// <summary>Its elements are answered.</summary>
    Answered,

    /// <summary>It is declined.</summary>
    Declined,

    /// <summary>Buckets are to be sent.</summary>
    BucketsAsked,

    /// <summary>Buckets are sent: it is over.</summary>
    Given,
}

/// <summary>A question of a partner as its entries leave it. It holds nothing that was asked for.</summary>
public sealed record Asked(string Id, string Partner, string Theirs, MatchPurpose Purpose, int Set, int Form, string LegalBasis, int Count, Instant At, AskedState State)
{
    /// <summary>The blinded elements, while they are to be answered.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    public IReadOnlyList<int> Prefixes { get; init; } = [];

    public string? Code { get; init; }

    /// <summary>SHA-256 of what was asked, once it is answered.</summary>
    public string? Digest { get; init; }

    /// <summary>How much of the limits it uses: they count numbers, random ones too, so that a large question is none for the price of a small one.</summary>
    [JsonIgnore]
    public int Cost => Count;
}
