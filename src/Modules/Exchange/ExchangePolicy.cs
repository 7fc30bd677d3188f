using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange;

/// <summary>What the authority has set about the exchange with partners.</summary>
public sealed record ExchangePolicy
{
    /// <summary>Whether a release leaves only when a second person approves.</summary>
    public bool SecondPerson { get; init; } = true;

    /// <summary>How far the clock of a partner may be from this one.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a partner may take to answer a recall before somebody is told.</summary>
    public TimeSpan RecallClock { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often what was sent to a partner is compared with what it has.</summary>
    public TimeSpan CompareEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many messages of a partner are looked at in a minute.</summary>
    public int MessagesAMinute { get; init; } = 6000;

    /// <summary>How often partners are shown the head of this node's log, to be witnessed.</summary>
    public TimeSpan WitnessEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long before a card ends somebody is told.</summary>
    public TimeSpan CardWarning { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Bytes of the largest file that goes with a release or another message, either way.</summary>
    public long FileSize { get; init; } = 20 << 20;

    /// <summary>How many files go with a release or another message, either way.</summary>
    public int FilesOfRelease { get; init; } = 10;

    /// <summary>Whether so many files, so large, go with one message either way.</summary>
    public bool Takes(IReadOnlyCollection<ReleaseFile> files) => files.Count <= FilesOfRelease && files.All(f => f.Size <= FileSize);

    /// <summary>How many messages that came too early are kept for one partner.</summary>
    public int KeptAhead { get; init; } = 256;

    /// <summary>How long after a new card the key of the one before is still believed.</summary>
    public TimeSpan OldKeyLasts { get; init; } = TimeSpan.FromDays(7);

    /// <summary>By what packets are mailed; null when the authority has set no server.</summary>
    public Packets.MailPolicy? Mail { get; init; }

    /// <summary>The mailbox in which the node looks for packets; null when none is set.</summary>
    public Mailbox.MailboxPolicy? Mailbox { get; init; }

    /// <summary>Where partners reach this node, as its card begins with; null when nothing is set.</summary>
    public string? Address { get; init; }
}

/// <summary>How partners come in to this node.</summary>
/// <param name="Certificate">SHA-256 of its certificate, hexadecimal; null where it has no address of its own for partners.</param>
public sealed record PartnerEntrance(string? Certificate)
{
    /// <summary>Partners on this machine only, by the addresses that browsers use.</summary>
    public static PartnerEntrance OnThisMachine { get; } = new((string?)null);

    /// <summary>Whether partners come with certificates.</summary>
    public bool HasTls => Certificate is not null;
}
