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

    /// <summary>Parts of all its files, with those that go again.</summary>
    public required int Parts { get; set; }

    /// <summary>Parts that were put into the stream.</summary>
    public required int Queued { get; set; }

    /// <summary>The message that announces them; null of a release, which does so itself.</summary>
    public string? Message { get; init; }

    /// <summary>SHA-256 of files of a message that the partner asked for once more, parted by blanks; their parts go behind all others.</summary>
    public required string Again { get; set; }

    /// <summary>Whether they were called back from this partner.</summary>
    public required bool CalledBack { get; set; }

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

    public required bool Whole { get; set; }

    public required string Type { get; set; }

    /// <summary>Its place, from 1, among the files of its message that were asked for once more, in which their parts come; null when it was not.</summary>
    public required int? Asked { get; init; }

    /// <summary>Whether it was looked at again after that.</summary>
    public required bool CameAgain { get; set; }

    /// <summary>The retention subject under which it is kept.</summary>
    public required string Subject { get; set; }
}
