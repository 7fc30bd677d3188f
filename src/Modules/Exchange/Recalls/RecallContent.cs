using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>A tombstone as a holder gets it, signed like every letter.</summary>
internal sealed record RecallContent
{
    public const string Version = "cordon.recall/v1";

    public required string Format { get; init; }

    public required string Recall { get; init; }

    public required string Release { get; init; }

    public required RecallSort Sort { get; init; }

    /// <summary>From now on; null when it is to go.</summary>
    public Handling? Handling { get; init; }

    /// <summary>The release in its place; null when there is none.</summary>
    public string? Replacement { get; init; }

    public required string Text { get; init; }

    public required Instant Due { get; init; }
}

/// <summary>What is known of those to whom a holder had passed something on.</summary>
internal sealed record OnwardDeeds(IReadOnlyList<OnwardDeed> Of);

/// <summary>What a holder answers.</summary>
internal sealed record RecallReceiptContent
{
    public const string Version = "cordon.recall-receipt/v1";

    public required string Format { get; init; }

    public required string Recall { get; init; }

    public required string Release { get; init; }

    public required RecallDeed Deed { get; init; }

    /// <summary>Partners to whom it had been passed on, and from whom it is called back in their turn.</summary>
    public required IReadOnlyList<string> Onward { get; init; }

    /// <summary>What those did, in a second receipt when all have answered; null in the first.</summary>
    public IReadOnlyList<OnwardDeed>? Reached { get; init; }
}
