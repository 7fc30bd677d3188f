using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>What the sender of a stream believes that the other side has of it.</summary>
internal sealed record ComparisonContent
{
    public const string Version = "cordon.comparison/v1";

    public required string Format { get; init; }

    public required string Comparison { get; init; }

    /// <summary>The last number that is part of it.</summary>
    public required long UpTo { get; init; }

    /// <summary>As <see cref="StreamDigest.Parts"/>.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>As <see cref="StreamDigest.Held"/>.</summary>
    public required IReadOnlyList<string> Held { get; init; }

    /// <summary>How many releases that are.</summary>
    public required int Releases { get; init; }

    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static ComparisonContent Read(JsonElement body)
    {
        var content = MessageFormat.Read<ComparisonContent>(body, Version);
        var part = content.UpTo > 0 ? StreamDigest.PartOf(content.UpTo) : 1;
        return Name.IsWellFormed(content.Comparison) && content.UpTo > 0 && content.Parts.Count == (content.UpTo + part - 1) / part && content.Held.Count == StreamDigest.Buckets ? content : throw MessageFormat.Malformed("upTo, parts or held");
    }
}

/// <summary>What the other side found.</summary>
internal sealed record ComparisonResultContent
{
    public const string Version = "cordon.comparison-result/v1";

    /// <summary>The most releases that are named.</summary>
    public const int Most = 1000;

    public required string Format { get; init; }

    public required string Comparison { get; init; }

    /// <summary>Parts of the stream that differ.</summary>
    public required IReadOnlyList<int> Parts { get; init; }

    /// <summary>Buckets of releases that differ.</summary>
    public required IReadOnlyList<int> Buckets { get; init; }

    /// <summary>What is held in those buckets; cut off at <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> Held { get; init; }

    /// <summary>How many releases are held in all.</summary>
    public required int Releases { get; init; }

    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static ComparisonResultContent Read(JsonElement body)
    {
        var content = MessageFormat.Read<ComparisonResultContent>(body, Version);
        return Name.IsWellFormed(content.Comparison) && content.Held.Count <= Most && content.Held.All(Name.IsWellFormed) && content.Parts.All(p => p >= 0) && content.Buckets.All(b => b is >= 0 and < StreamDigest.Buckets) ? content : throw MessageFormat.Malformed("comparison, parts, buckets or held");
    }
}
