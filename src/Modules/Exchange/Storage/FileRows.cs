namespace Cordon.Modules.Exchange.Storage;

/// <summary>A file of a release of this node, or of one that is being written.</summary>
internal sealed class FileRow
{
    public required string Release { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required long Size { get; init; }

    public required long Stripped { get; init; }

    public required string Person { get; init; }

    public required long At { get; init; }
}

/// <summary>The way of a release's files to one partner.</summary>
internal sealed class FileDeliveryRow
{
    public required string Release { get; init; }

    public required string Partner { get; init; }

    /// <summary>Parts of all its files.</summary>
    public required int Parts { get; init; }

    /// <summary>Parts that were put into the stream.</summary>
    public required int Queued { get; set; }

    /// <summary>The message that announces them; null of a release, which does so itself.</summary>
    public string? Message { get; init; }

    /// <summary>Whether parts may still go: the release is out, not called back, and not all went.</summary>
    public required bool Open { get; set; }
}

/// <summary>A part of a partner's file that waits for the others.</summary>
internal sealed class FilePartRow
{
    public required string Partner { get; init; }

    public required string Release { get; init; }

    public required string Sha256 { get; init; }

    public required int Number { get; init; }

    public required string Message { get; init; }

    /// <summary>The retention subject under which it is kept.</summary>
    public required string Subject { get; set; }

    /// <summary>As the partner signed it.</summary>
    public required string Letter { get; init; }
}

/// <summary>A partner's file that came whole, or that came otherwise than it was announced.</summary>
internal sealed class ReceivedFileRow
{
    public required string Partner { get; init; }

    public required string Release { get; init; }

    public required string Sha256 { get; init; }

    public required bool Whole { get; init; }

    public required string Type { get; init; }

    /// <summary>The retention subject under which it is kept.</summary>
    public required string Subject { get; set; }
}
