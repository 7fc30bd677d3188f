namespace Cordon.Modules.Targeting.Storage;

/// <summary>A declaration as its entries leave it, with what it is looked for by.</summary>
internal sealed class DeclarationRow
{
    public required string Id { get; init; }

    public required string Reference { get; set; }

    public string? Mrn { get; set; }

    /// <summary>The proposed control decision, or the one made.</summary>
    public required int Decision { get; set; }

    public required double Score { get; set; }

    public required int Status { get; set; }

    /// <summary>Unix microseconds: when the goods move; null where it is not stated.</summary>
    public long? MovesAt { get; set; }

    public string? Destination { get; set; }

    public required int Kind { get; set; }

    /// <summary>By proposed decision, score, chance and time, the weightiest first.</summary>
    public required long Rank { get; set; }

    /// <summary>References by which other messages are about the same movement, one a line.</summary>
    public required string Chain { get; set; }

    public required string Json { get; set; }
}

/// <summary>Something by which a declaration is found again.</summary>
internal sealed class MarkRow
{
    public required string Declaration { get; init; }

    /// <summary>Sort and value: <c>serial:PT771</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What was said with it.</summary>
    public required string Detail { get; init; }

    /// <summary>Unix microseconds: when the declaration was issued, or came in.</summary>
    public required long At { get; init; }
}

/// <summary>A declaration that could not be taken in.</summary>
internal sealed class RefusedRow
{
    public required string Id { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long At { get; init; }

    public required string Json { get; init; }
}

/// <summary>A register of the authority's own that is in force.</summary>
internal sealed class RegisterRow
{
    /// <summary>One of <see cref="Contracts.RegisterKind"/>.</summary>
    public required int Kind { get; init; }

    public required string Source { get; set; }

    public required string Sha256 { get; set; }

    public required int Rows { get; set; }

    public required int Rejected { get; set; }

    /// <summary>JSON: what is wrong with the first rows that were left out.</summary>
    public required string Because { get; set; }

    /// <summary>Unix microseconds: since when.</summary>
    public required long At { get; set; }
}

/// <summary>How an order stands.</summary>
internal enum OrderStatus
{
    /// <summary>No answer yet, and it is not late.</summary>
    Waiting,

    /// <summary>No answer in time, or no way out: somebody has to telephone.</summary>
    Unanswered,

    Answered,

    /// <summary>A later order took its place.</summary>
    Replaced,
}

/// <summary>An order to those who carry decisions out.</summary>
internal sealed class OrderRow
{
    public required string Id { get; init; }

    public required string Declaration { get; init; }

    public required int Status { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long AcknowledgeBy { get; init; }

    /// <summary>What goes out, word for word.</summary>
    public required string Message { get; init; }
}
