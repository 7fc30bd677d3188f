namespace Cordon.Modules.Exchange.Storage;

/// <summary>The card of this node in force; one row.</summary>
internal sealed class OwnCardRow
{
    public const int TheOne = 1;

    public required int Id { get; init; }

    public required int Number { get; set; }

    public required int Keys { get; set; }

    public required string Card { get; set; }
}

/// <summary>A partner as its entries leave it.</summary>
internal sealed class PartnerRow
{
    public required string Id { get; init; }

    public required int Status { get; set; }

    public required string Json { get; set; }
}

/// <summary>A group of partners.</summary>
internal sealed class GroupRow
{
    public required string Id { get; init; }

    public required string Json { get; set; }
}

/// <summary>The two streams between this node and a partner.</summary>
internal sealed class StreamRow
{
    public required string Partner { get; init; }

    /// <summary>The number that the next message to it gets.</summary>
    public required long NextOut { get; set; }

    /// <summary>The number that is expected from it.</summary>
    public required long NextIn { get; set; }
}

/// <summary>What is released.</summary>
internal sealed class ReleaseRow
{
    public required string Id { get; init; }

    public required int Status { get; set; }

    public required long ChangedAt { get; set; }

    /// <summary>The record it was made from; null when it was written free.</summary>
    public string? Record { get; init; }

    public required string Json { get; set; }
}

/// <summary>What a partner released to this node.</summary>
internal sealed class ReceivedRow
{
    public required string Partner { get; init; }

    public required string Release { get; init; }

    /// <summary>The retention subject of what is kept of it now.</summary>
    public required string Subject { get; set; }

    public required int Status { get; set; }

    public required long At { get; set; }

    public required string Json { get; set; }
}

/// <summary>A request to pass a release on.</summary>
internal sealed class ConsentRow
{
    public required string Id { get; init; }

    public required string Partner { get; init; }

    public required string Release { get; init; }

    public required bool Incoming { get; init; }

    public required long At { get; init; }

    /// <summary>The retention subject of the request.</summary>
    public required string Subject { get; init; }

    /// <summary>That of the answer; null as long as there is none.</summary>
    public string? AnswerSubject { get; set; }

    public required string Json { get; set; }
}

/// <summary>A case that holds what a partner released: as long as one does, nothing of it is erased on the partner's word.</summary>
internal sealed class DependenceRow
{
    /// <summary><c>PARTNER:RELEASE</c>.</summary>
    public required string Record { get; init; }

    public required string Case { get; init; }
}
