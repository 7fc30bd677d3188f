namespace Cordon.Modules.Exchange.Storage;

/// <summary>Files that went, or are to go, with a message of another module.</summary>
internal sealed class SentBundleRow
{
    public required string Bundle { get; init; }

    public required string Partner { get; init; }

    /// <summary>The message that announces them.</summary>
    public required string Message { get; init; }

    /// <summary>The retention class of what they belong to.</summary>
    public required string OwnerClass { get; init; }

    /// <summary>The subject of it.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether that was erased: then they are to be.</summary>
    public required bool OwnerGone { get; set; }

    /// <summary>The page of it.</summary>
    public required string Address { get; init; }

    /// <summary>The files, as <see cref="BundleFiles"/>.</summary>
    public required string Json { get; init; }
}

/// <summary>Files that a partner's message announced.</summary>
internal sealed class ComingBundleRow
{
    public required string Partner { get; init; }

    public required string Bundle { get; init; }

    /// <summary>The message that announced them.</summary>
    public required string Message { get; init; }

    /// <summary>The retention subject under which they are kept.</summary>
    public required string Subject { get; init; }

    /// <summary>The retention class of what they belong to.</summary>
    public required string OwnerClass { get; init; }

    /// <summary>The subject of it.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether that was erased: then they are to be.</summary>
    public required bool OwnerGone { get; set; }

    /// <summary>The page of it.</summary>
    public required string Address { get; init; }

    /// <summary>Unix microseconds: when they were announced.</summary>
    public required long At { get; init; }

    /// <summary>Whether none of them is taken.</summary>
    public required bool Refused { get; init; }

    /// <summary>The files and how they are handled, as <see cref="BundleFiles"/>.</summary>
    public required string Json { get; init; }
}

/// <summary>Files in a row.</summary>
/// <param name="Files">In their order.</param>
/// <param name="Handling">How they are handled.</param>
internal sealed record BundleFiles(IReadOnlyList<Contracts.ReleaseFile> Files, Kernel.Markings.Handling Handling);
