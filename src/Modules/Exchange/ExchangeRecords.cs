using System.Text.Json;
using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange;

/// <summary>Writes what is recorded about the exchange, and reads it.</summary>
internal sealed class ExchangeRecords(JournalWriter journal, NodeIdentity identity)
{
    private static readonly Actor Exchange = Actor.System("exchange");

    public static Retention TransportRetention { get; } = new(ExchangePurpose.Transport);

    public JournalWriter Journal => journal;

    public NodeIdentity Identity => identity;

    /// <summary>How what is recorded of the exchange itself is handled.</summary>
    public Handling Own => identity.HandlingFor(ExchangePurpose.Words);

    /// <summary>How what is recorded here about a release is handled: as the release, for the purpose of the exchange.</summary>
    public Handling HandlingOf(Handling release) => Own with { Tlp = release.Tlp, Classification = release.Classification, ReleasableTo = [] };

    public static Retention RetentionOf(string partner, string about) => new(ExchangePurpose.Class, $"{partner}/{about}");

    public static Retention RetentionOf(string release) => new(ExchangePurpose.Class, release);

    public static StreamName StreamOf(string partner) => new("partner", partner);

    public static StreamName ReleaseStream(string release) => new("release", release);

    /// <summary>The node itself before what is handled so. Whether a person may see it was asked before.</summary>
    public Viewer Itself(Handling handling, TimeProvider clock) => new()
    {
        Actor = Exchange, Authority = identity.Authority, InCommunity = true, Clearance = 9, Caveats = handling.Caveats.ToHashSet(), Purposes = new HashSet<string> { handling.Purpose }, Use = PermittedUse.Intelligence, Today = Instant.Now(clock).UtcDay,
    };

    public ExchangeContext Tables() => journal.Reader.Tables<ExchangeContext>();

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StrictJson.Options)!;

    /// <summary>The card of this node in force; null before the first.</summary>
    public async Task<(SignedCard Card, int Keys)?> OwnCardAsync(CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await tables.OwnCards.SingleOrDefaultAsync(cancellation) is { } row ? (SignedCard.Read(row.Card), row.Keys) : null;
    }

    /// <exception cref="FaultException"><c>exchange.partner.unknown</c></exception>
    public async Task<Partner> PartnerAsync(string id, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await PartnerAsync(tables, id, cancellation);
    }

    public static async Task<Partner> PartnerAsync(ExchangeContext tables, string id, CancellationToken cancellation) => await FindAsync(tables, id, cancellation) ?? throw new FaultException(new Fault("exchange.partner.unknown"));

    public static async Task<Partner?> FindAsync(ExchangeContext tables, string id, CancellationToken cancellation) =>
        await tables.Partners.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is { } row ? Read<Partner>(row.Json) : null;

    public async Task<IReadOnlyList<Partner>> PartnersAsync(CancellationToken cancellation)
    {
        await using var tables = Tables();
        return [.. (await tables.Partners.OrderBy(p => p.Id).ToListAsync(cancellation)).Select(p => Read<Partner>(p.Json))];
    }

    public async Task<IReadOnlyList<PartnerGroup>> GroupsAsync(CancellationToken cancellation)
    {
        await using var tables = Tables();
        return [.. (await tables.Groups.ToListAsync(cancellation)).Select(g => Read<PartnerGroup>(g.Json)).OrderBy(g => g.Name, StringComparer.Ordinal)];
    }

    /// <summary>What a person does, in a process, until it can be read in the journal.</summary>
    public async Task ByAsync(Actor actor, string process, Retention about, Func<OpenProcess, Task> body, CancellationToken cancellation, string legalBasis = NodeIdentity.LegalBasis)
    {
        var recorded = await journal.InProcessAsync(new ProcessWords(process, actor, ExchangePurpose.Words, legalBasis) { About = about }, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    /// <summary>What the node does by itself.</summary>
    public Task BySystemAsync(string process, Func<OpenProcess, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, Exchange, ExchangePurpose.Words, NodeIdentity.LegalBasis) { About = TransportRetention }, body, cancellation);

    /// <summary>What a partner's node makes this one record.</summary>
    public Task ByPartnerAsync(string partner, string process, Func<OpenProcess, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, Actor.Partner(partner), ExchangePurpose.Words, NodeIdentity.LegalBasis) { About = TransportRetention }, body, cancellation);
}
