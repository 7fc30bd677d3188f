namespace Cordon.Modules.Taxii.Storage;

/// <summary>What the server says of itself: one row.</summary>
internal sealed class ServerRow
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required string Contact { get; set; }

    public string? Default { get; set; }
}

/// <summary>An API root.</summary>
internal sealed class RootRow
{
    public required string Root { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required long MaxContentLength { get; set; }
}

/// <summary>A collection.</summary>
internal sealed class CollectionRow
{
    public required string Collection { get; init; }

    public required int Number { get; init; }

    public required string Root { get; set; }

    public string? Alias { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required int Check { get; set; }

    public required bool ShowsUnassessed { get; set; }
}

/// <summary>A client, as its newest entry has it.</summary>
internal sealed class ClientRow
{
    public required string Client { get; init; }

    public required string Name { get; set; }

    public required bool Withdrawn { get; set; }

    public required string Json { get; set; }
}

/// <summary>The hash of a client's password. Follows from no entry.</summary>
internal sealed class SecretRow
{
    public required string Client { get; init; }

    public required string Hash { get; set; }
}

/// <summary>The answer to a batch, as clients may ask for it for some time. Follows from no entry: it says nothing that entries do not.</summary>
internal sealed class StatusRow
{
    public required string Batch { get; init; }

    public required string Root { get; init; }

    /// <summary>Who handed it in; empty when everybody of the root may ask.</summary>
    public required string Client { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long At { get; init; }

    public required string Json { get; init; }
}
