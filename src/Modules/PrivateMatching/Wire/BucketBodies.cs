using System.Text.Json.Serialization;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Asker to holder: which buckets.</summary>
internal sealed record BucketsBody : MatchingBody
{
    public const string Kind = "matching-buckets";
    public const string Version = "cordon.matching.buckets/v1";

    public required string Question { get; init; }

    /// <summary>In order, each once.</summary>
    public required IReadOnlyList<int> Prefixes { get; init; }

    [JsonIgnore]
    public override string About => Question;

    [JsonIgnore]
    protected override bool IsWhole =>
        Format == Version && IsId(Question) && Prefixes.Count > 0 && Prefixes.Count <= QuestionSize.All[^1] && Prefixes[0] >= 0 && Prefixes.Zip(Prefixes.Skip(1)).All(pair => pair.First < pair.Second);
}

/// <summary>Holder to asker: one bucket, and that it stands under the root.</summary>
internal sealed record BucketBody : MatchingBody
{
    public const string Kind = "matching-bucket";
    public const string Version = "cordon.matching.bucket/v1";

    private const int LongestPath = 24;

    public required string Question { get; init; }

    public required int Prefix { get; init; }

    /// <summary>The entries in base64.</summary>
    public required string Entries { get; init; }

    /// <summary>Digests in base64, from the bucket's sibling up.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    [JsonIgnore]
    public override string About => Question;

    [JsonIgnore]
    protected override bool IsWhole =>
        Format == Version && IsId(Question) && Prefix >= 0 && Path.Count <= LongestPath && AreBytes(Path, Digest.Length) && System.Buffers.Text.Base64.IsValid(Entries);
}
