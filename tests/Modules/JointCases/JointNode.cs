using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Listing;
using Cordon.Modules.JointCases.Wire;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.JointCases;

/// <summary>An open journal with joint cases and the desk. What goes to partners is kept, and handed to the other nodes by hand: transport is not looked at here.</summary>
internal sealed class JointNode : IAsyncDisposable
{
    private readonly TestPlace _place;
    private readonly ServiceProvider _services;

    private JointNode(string name, TestPlace place, JournalWriter journal, FakeTimeProvider clock, JointPolicy policy)
    {
        (Name, _place, Journal, Clock) = (name, place, journal, clock);
        Records = new JointRecords(journal, new NodeIdentity(name));
        var ids = new Uuid7Ids(clock, new SystemRandomness());
        var writer = new FactWriter(Records, policy);
        Keeper = new JointKeeper(Records, writer, Post, Post, Staff, ids, clock);
        Desk = new JointDesk(Records, writer, Keeper, Staff, Staff, ids);
        Settling = new SettlingDesk(Records, Keeper, Post, ids);
        List = new JointList(Records);
        Team = new JointTeam(Records, Keeper, Staff, Staff);
        _services = new ServiceCollection().AddSingleton(Records).AddSingleton(Keeper).BuildServiceProvider();
        Rounds = new JointRounds(_services, clock, NullLogger<JointRounds>.Instance);
    }

    public static JournalCatalog Catalog => CatalogUnder(new JointPolicy());

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Name { get; }

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public JointRecords Records { get; }

    public JointKeeper Keeper { get; }

    public JointDesk Desk { get; }

    public SettlingDesk Settling { get; }

    public JointTeam Team { get; }

    public JointList List { get; }

    public JointRounds Rounds { get; }

    public KeptPost Post { get; } = new();

    public JointStaff Staff { get; } = new();

    public JointReader Ada => Reader("ada");

    public static JournalCatalog CatalogUnder(JointPolicy policy) => JournalCatalog.Of(DeskModule.Journal, new KeptPost.Entries(), JointCasesModule.JournalUnder(policy));

    public static async Task<JointNode> NewAsync(string name, TestDatabase database = TestDatabase.SQLite, JointPolicy? policy = null, params string[] partners)
    {
        var (place, clock, set) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)), policy ?? new JointPolicy());
        var journal = await new Journals(CatalogUnder(set), clock, new SystemRandomness()).OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        var node = new JointNode(name, place, journal, clock, set);
        node.Staff.Partners.AddRange(partners.Where(p => p != name));
        return node;
    }

    /// <summary>Cleared for level 3.</summary>
    public JointReader Cleo => Reader("cleo") is var cleo ? cleo with { Viewer = cleo.Viewer with { Clearance = 3 } } : cleo;

    public JointReader Reader(string person, bool seesAll = false, bool answers = true) => new(
        new Viewer { Actor = Actor.Person(person), Authority = Name, InCommunity = true, Purposes = new HashSet<string> { JointCasePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 11, 2) }, seesAll, answers);

    /// <summary>A partner's message is looked at and taken in, and reacted to.</summary>
    public async Task TakeInAsync(string partner, ReadOnlyMemory<byte> body, string about)
    {
        using var parsed = JsonDocument.Parse(body);
        var content = new MessageContent("m", about, parsed.RootElement.Clone());
        var handling = new JointMessage(Clock).Check(content, new PartnerTerms(partner, Name, new PartnerAgreement("treaty", ["security"], [], PermittedUse.Administrative, 3, 10)), Records.Own);
        var letter = SignedEnvelope.Sign("application/vnd.cordon.letter+json", CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new { body = content.Body })), new EnvelopeSigner(partner, new Ed25519Signer(new byte[Ed25519.SeedLength])));
        var recorded = await Journal.InProcessAsync(JointRecords.Words(KeptPost.Entries.TakeIn, Actor.System("test")), open =>
        {
            open.Append(new StreamName("partner", partner), new ContentReceived("m", partner, JointLetter.Kind, about, letter.ToString()), handling, new Retention("exchange", partner));
            return Task.CompletedTask;
        }, Stop);
        await Journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, Stop);
        await Journal.WaitForSubscribersAsync(Stop);
    }

    public async Task<JointDossier> CaseAsync(string id)
    {
        await using var tables = Records.Tables();
        return (await JointDossier.ReadAsync(tables, id, Name, Stop))!;
    }

    /// <summary>What lies on the desk: kind, and whose it is.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Kind).Select(w => w.Kind).ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        return
        [
            .. (await tables.Cases.ToListAsync(Stop)).Select(r => string.Join('|', "case", r.Id, r.Title, r.Ended, r.ChangedAt, r.Version, r.Words)).Order(StringComparer.Ordinal),
            .. (await tables.Facts.ToListAsync(Stop)).Select(r => string.Join('|', "fact", r.Case, r.Digest, r.Author, r.Number, r.At, r.Held, r.Person, r.Handling, r.Json)).Order(StringComparer.Ordinal),
            .. (await tables.People.ToListAsync(Stop)).Select(r => string.Join('|', "person", r.Case, r.Person, r.At)).Order(StringComparer.Ordinal),
            .. (await tables.Sent.ToListAsync(Stop)).Select(r => string.Join('|', "sent", r.Message, r.Case, r.Member, r.Number, r.State, r.Code, r.AnsweredAt)).Order(StringComparer.Ordinal),
            .. (await tables.Work.ToListAsync(Stop)).Select(r => string.Join('|', "work", r.Work, r.Case, r.Json)).Order(StringComparer.Ordinal),
            .. (await tables.Exits.ToListAsync(Stop)).Select(r => string.Join('|', "exit", r.Case, r.Member, r.Since, r.Releases)).Order(StringComparer.Ordinal),
            .. (await tables.Alarms.ToListAsync(Stop)).Select(r => string.Join('|', "alarm", r.Case, r.Author, r.Number, r.Person, r.Text)).Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        Rounds.Dispose();
        await _services.DisposeAsync();
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }
}
