namespace Cordon.Modules.Detection.Storage;

/// <summary>An alarm as its entries leave it, with what it is looked for by.</summary>
internal sealed class AlarmRow
{
    public required string Id { get; init; }

    public required int Status { get; set; }

    /// <summary>Unix microseconds: when anything happened to it last.</summary>
    public required long ChangedAt { get; set; }

    /// <summary>What it is found by, in canonical JSON and small letters: reference, place, nuclides.</summary>
    public required string Words { get; set; }

    /// <summary>The declaration it was matched to; null when none.</summary>
    public string? Declaration { get; set; }

    public required string Json { get; set; }
}

/// <summary>A file that came with an alarm, so that the same file is not taken for two.</summary>
internal sealed class AlarmFileRow
{
    public required string Alarm { get; init; }

    public required string Sha256 { get; init; }
}

/// <summary>An instrument of the authority.</summary>
internal sealed class InstrumentRow
{
    public required string Id { get; init; }

    /// <summary>Serial number, letters and digits, capital.</summary>
    public required string Serial { get; set; }

    public required string Json { get; set; }
}
