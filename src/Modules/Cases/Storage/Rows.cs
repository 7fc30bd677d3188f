namespace Cordon.Modules.Cases.Storage;

/// <summary>A case as its entries leave it, with what it is looked for by.</summary>
internal sealed class CaseRow
{
    public required string Id { get; init; }

    public required int Status { get; set; }

    public required int Kind { get; init; }

    /// <summary>Unix microseconds: when anything happened in it last.</summary>
    public required long ChangedAt { get; set; }

    /// <summary>What it is found by, in canonical JSON and small letters: title, what it is about, and what is named in it.</summary>
    public required string Words { get; set; }

    public required string Json { get; set; }
}

/// <summary>Somebody of a case.</summary>
internal sealed class PersonRow
{
    public required string Case { get; init; }

    public required string Person { get; init; }
}

/// <summary>A record that a case holds.</summary>
internal sealed class RecordRow
{
    public required string Case { get; init; }

    public required string Kind { get; init; }

    public required string Record { get; init; }
}

/// <summary>A note of a case.</summary>
internal sealed class NoteRow
{
    public required string Note { get; init; }

    public required string Case { get; init; }

    /// <summary>Counts the notes of the case.</summary>
    public required int Number { get; init; }

    /// <summary>What it is found by, written like those of its case.</summary>
    public required string Words { get; init; }

    public required string Json { get; init; }
}
