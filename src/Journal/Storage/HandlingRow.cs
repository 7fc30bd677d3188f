using Cordon.Kernel.Markings;

namespace Cordon.Journal.Storage;

/// <summary>A handling, stored once however many entries have it. Everything the predicate of visibility needs is a column.</summary>
internal sealed class HandlingRow
{
    public int Id { get; init; }

    /// <summary>SHA-256 of its canonical JSON.</summary>
    public required byte[] Digest { get; init; }

    public required int Level { get; init; }

    public required string Marking { get; init; }

    public required int Tlp { get; init; }

    public required string Originator { get; init; }

    public required int PermittedUse { get; init; }

    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Day number since 0001-01-01; null where there is no end.</summary>
    public required int? RetainUntil { get; init; }

    public List<HandlingCaveatRow> Caveats { get; init; } = [];

    public List<HandlingRecipientRow> Recipients { get; init; } = [];

    public static HandlingRow Of(Handling handling, byte[] digest) => new()
    {
        Digest = digest,
        Level = handling.Classification.Level,
        Marking = handling.Classification.Marking,
        Tlp = (int)handling.Tlp,
        Originator = handling.Originator,
        PermittedUse = (int)handling.PermittedUse,
        Purpose = handling.Purpose,
        LegalBasis = handling.LegalBasis,
        RetainUntil = handling.RetainUntil?.DayNumber,
        Caveats = [.. handling.Caveats.Select(c => new HandlingCaveatRow { Caveat = c })],
        Recipients = [.. handling.ReleasableTo.Select(r => new HandlingRecipientRow { Recipient = r })],
    };

    public Handling ToHandling() => new()
    {
        Classification = new Classification(Level, Marking),
        Caveats = [.. Caveats.Select(c => c.Caveat)],
        Tlp = (Tlp)Tlp,
        Originator = Originator,
        ReleasableTo = [.. Recipients.Select(r => r.Recipient)],
        PermittedUse = (PermittedUse)PermittedUse,
        Purpose = Purpose,
        LegalBasis = LegalBasis,
        RetainUntil = RetainUntil is { } day ? DateOnly.FromDayNumber(day) : null,
    };
}

internal sealed class HandlingCaveatRow
{
    public int Handling { get; init; }

    public required string Caveat { get; init; }
}

internal sealed class HandlingRecipientRow
{
    public int Handling { get; init; }

    public required string Recipient { get; init; }
}
