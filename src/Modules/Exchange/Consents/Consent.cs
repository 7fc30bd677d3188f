using Cordon.Kernel.Time;

namespace Cordon.Modules.Exchange.Consents;

/// <summary>A request to pass a release on, on either side of it.</summary>
public sealed record Consent
{
    public required string Request { get; init; }

    /// <summary>The other side: the originator whom this node asks, or the partner that asks this node.</summary>
    public required string Partner { get; init; }

    /// <summary>Whether the partner asks this node.</summary>
    public required bool Incoming { get; init; }

    public required string Release { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required string Text { get; init; }

    public required Instant At { get; init; }

    /// <summary>Who asked, where it was somebody of this node.</summary>
    public string? AskedBy { get; init; }

    public ConsentAnswer? Answer { get; init; }

    /// <summary>In addresses and tables: ids of different partners may be the same.</summary>
    public string Id => IdOf(Request, Incoming ? Partner : null);

    public static string IdOf(string request, string? asker) => asker is null ? request : $"{asker}.{request}";
}

/// <summary>What the originator said.</summary>
public sealed record ConsentAnswer(IReadOnlyList<string> Granted, string Text, Instant At, string? Person = null);
