using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Releases;

namespace Cordon.Modules.Exchange.Receiving;

/// <summary>How what a partner released stands here.</summary>
public enum ReceivedStatus
{
    /// <summary>Nobody has taken note of it.</summary>
    New,

    /// <summary>Somebody has.</summary>
    Noted,

    /// <summary>The partner called it back; it is shut away, since a case depends on it.</summary>
    Quarantined,
}

/// <summary>What a partner released to this node. Once called back and erased, there is none.</summary>
internal sealed record ReceivedRelease
{
    public required string Partner { get; init; }

    public required ReceivedStatus Status { get; init; }

    public required ReleaseContent Content { get; init; }

    /// <summary>How it is handled here.</summary>
    public required Handling Handling { get; init; }

    /// <summary>As the partner signed it.</summary>
    public required string Letter { get; init; }

    public required string Message { get; init; }

    /// <summary>Under which subject it is kept: <c>PARTNER/ABOUT</c>.</summary>
    public required string Subject { get; init; }

    public required Instant At { get; init; }

    public string? NotedBy { get; init; }

    public string NotedText { get; init; } = "";

    /// <summary>As it stands in cases: <c>belmora:7f3c</c> of the kind <c>received</c>.</summary>
    public string Name => RecordOf(Partner, Content.Release);

    /// <summary>Names have colons or none; the release is the last part.</summary>
    public static string RecordOf(string partner, string release) => $"{partner}:{release}";
}
