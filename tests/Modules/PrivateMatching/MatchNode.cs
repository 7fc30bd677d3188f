using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.PrivateMatching;

/// <summary>An open journal with matching and the desk. What goes to partners is kept, and handed to the other node by hand, as it is or changed: transport is not looked at here.</summary>
internal sealed class MatchNode : IAsyncDisposable
{
    private readonly TestPlace _place;
    private readonly ServiceProvider _services;
    private readonly KeptPost _post;
    private int _messages;

    private MatchNode(string name, TestPlace place, JournalWriter journal, FakeTimeProvider clock, MatchingPolicy policy, IRandomness randomness)
    {
        (Name, _place, Journal, Clock, _post) = (name, place, journal, clock, new KeptPost());
        _services = new ServiceCollection().AddSingleton(journal).AddSingleton<TimeProvider>(clock).AddSingleton(randomness).AddSingleton(new NodeIdentity(name)).AddSingleton<IPartnerPost>(_post).AddSingleton<IPartnerBook>(new Book())
            .AddSingleton<IMatchable>(Held).AddSingleton(new MatchingKey(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))).AddLogging().AddPrivateMatching(policy).BuildServiceProvider();
    }

    public static JournalCatalog Catalog => JournalCatalog.Of(DeskModule.Journal, new Post(), PrivateMatchingModule.Journal);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Name { get; }

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public HeldThings Held { get; } = new();

    public Viewer Ada => new() { Actor = Actor.Person("ada"), Authority = Name, Purposes = new HashSet<string> { MatchingPurpose.Words }, Use = PermittedUse.Administrative, Today = new DateOnly(2026, 11, 2) };

    public T Of<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<MatchNode> NewAsync(string name = "arvonia", TestDatabase database = TestDatabase.SQLite, MatchingPolicy? policy = null, IRandomness? randomness = null)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(Catalog, clock, new SystemRandomness()).OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new MatchNode(name, place, journal, clock, policy ?? new MatchingPolicy(), randomness ?? new SystemRandomness());
    }

    public static QuestionForm Form(string words = "SN-4711/b", string kind = "serial", string purpose = "trafficking", params List<string> partners) => new()
    {
        Kind = kind, Words = words, Purpose = purpose, Basis = "article 7", Text = "it was found at the border", Partners = partners.Count > 0 ? partners : ["belmora"],
    };

    public Task<string> AskAsync(QuestionForm? form = null, string? record = null, IReadOnlyList<Identifier>? names = null) => Of<AskDesk>().AskAsync(Ada, form ?? Form(), record is null ? null : new AskedRecord(record, names ?? []), Stop);

    /// <summary>Lets a partner ask, makes the set, and leaves the message that tells of it to be sent.</summary>
    public async Task OpenAsync(string partner = "arvonia", string purpose = "trafficking", params List<string> kinds)
    {
        await ProposeAsync(Ada.Actor, new QuestionForm { Partner = partner, Purpose = purpose, Kinds = kinds.Count > 0 ? kinds : ["serial", "person", "company"], Basis = "memorandum" });
        await ConfirmAsync(Actor.Person("bert"), partner, purpose);
        await MakeSetsAsync();
    }

    public Task ProposeAsync(Actor person, QuestionForm form) => Of<LettingDesk>().ProposeAsync(person, form, Stop);

    /// <summary>A second person confirms what waits.</summary>
    public async Task ConfirmAsync(Actor person, string partner, string purpose) =>
        await Of<LettingDesk>().ConfirmAsync(person, partner, purpose, (await Of<LettingDesk>().WaitingAsync(partner, purpose, Stop))?.Id, Stop);

    public Task MakeSetsAsync() => Of<SetMaker>().RoundAsync(Stop);

    /// <summary>Somebody deletes the sets from the disk.</summary>
    public void LoseSets() => Array.ForEach(Directory.GetFiles(Path.Combine(_place.Folder, "blobs"), "*", SearchOption.AllDirectories), File.Delete);

    public async Task RoundAsync()
    {
        await Of<AnswerRounds>().RoundAsync(Stop);
        await Of<AskRounds>().RoundAsync(Stop);
        await Of<AgainRounds>().RoundAsync(Stop);
    }

    /// <summary>What went to partners since this was asked last.</summary>
    public IReadOnlyList<OutgoingMessage> Sent() => _post.Take();

    /// <summary>Hands what waits here to another node.</summary>
    public async Task CarryAsync(MatchNode to)
    {
        foreach (var message in Sent())
            await to.TakeInAsync(Name, message.Kind, message.Body);
    }

    /// <summary>A partner's message is taken in, and reacted to.</summary>
    public async Task TakeInAsync(string partner, string kind, ReadOnlyMemory<byte> body)
    {
        using var parsed = JsonDocument.Parse(body);
        var about = parsed.RootElement.TryGetProperty("question", out var question) ? question.GetString()! : $"set.{parsed.RootElement.GetProperty("commitment").GetProperty("purpose").GetString()!.ToLowerInvariant()}.{parsed.RootElement.GetProperty("commitment").GetProperty("number").GetInt32()}";
        var content = new MessageContent($"m{++_messages}", about, parsed.RootElement.Clone());
        var agreement = new PartnerAgreement("treaty", ["security"], [], PermittedUse.Evidence, 0, 10);
        var handling = Of<IEnumerable<IMessageKind>>().Single(k => k.Kind == kind).Check(content, new PartnerTerms(partner, Name, agreement), Of<MatchingRecords>().Own);
        var letter = SignedEnvelope.Sign("application/vnd.cordon.letter+json", CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new { body = content.Body })), new EnvelopeSigner(partner, new Ed25519Signer(new byte[Ed25519.SeedLength])));
        var recorded = await Journal.InProcessAsync(MatchingRecords.Words(Post.TakeIn, Actor.System("test")), open =>
        {
            open.Append(new StreamName("partner", partner), new ContentReceived(content.Message, partner, kind, about, letter.ToString()), handling, new Retention("exchange", partner));
            return Task.CompletedTask;
        }, Stop);
        await Journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, Stop);
        await SettledAsync();
    }

    /// <summary>The exchange with a partner is over.</summary>
    public async Task EndAsync(string partner)
    {
        var recorded = await Journal.InProcessAsync(MatchingRecords.Words(Post.End, Actor.System("test")), open =>
        {
            open.Append(new StreamName("partner", partner), new PartnerEnded(partner, "it leaked", "ada"), Of<MatchingRecords>().Own, new Retention("exchange", partner));
            return Task.CompletedTask;
        }, Stop);
        await Journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, Stop);
        await SettledAsync();
    }

    /// <summary>Waits until the module has reacted; what keeps it from that is said instead of waited for.</summary>
    private async Task SettledAsync()
    {
        var settled = Journal.WaitForSubscribersAsync(Stop);
        while (await Task.WhenAny(settled, Task.Delay(TimeSpan.FromMilliseconds(200), Stop)) != settled)
            Assert.Empty(Journal.Troubles);
        await settled;
    }

    public async Task<Question> QuestionAsync(string id)
    {
        await using var tables = Of<MatchingRecords>().Tables();
        return MatchingProjection.Read<Question>((await tables.Questions.SingleAsync(q => q.Id == id, Stop)).Json);
    }

    public async Task<(PartState State, string? Code)> PartAsync(string id, string partner = "belmora") => (await QuestionAsync(id)).Part(partner) is { } part ? (part.State, part.Code) : throw new InvalidOperationException(partner);

    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => w.Kind).ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Of<MatchingRecords>().Tables();
        static string Row(object row) => $"{row.GetType().Name} {string.Join('|', row.GetType().GetProperties().Select(p => $"{p.Name}={p.GetValue(row)}"))}";
        object[] all =
        [
            .. await tables.Openings.ToListAsync(Stop), .. await tables.Proposals.ToListAsync(Stop), .. await tables.OwnSets.ToListAsync(Stop), .. await tables.TheirSets.ToListAsync(Stop), .. await tables.Questions.ToListAsync(Stop), .. await tables.Asked.ToListAsync(Stop),
            .. await tables.Canaries.ToListAsync(Stop), .. await tables.Concerns.ToListAsync(Stop),
        ];
        return [.. all.Select(Row).Order(StringComparer.Ordinal)];
    }

    /// <summary>How often messages came that nobody waited for.</summary>
    public async Task<int> StrayedAsync()
    {
        // What a subscriber has recorded can be read once something after it can.
        var after = await Journal.InProcessAsync(MatchingRecords.Words(Post.Mark, Actor.System("test")), open =>
        {
            open.Append(new StreamName("partner", "nobody"), new MessageQueued("m", "nobody", 1, "mark", "mark", 1, "k", "box"), Of<MatchingRecords>().Own, new Retention("exchange", "nobody"));
            return Task.CompletedTask;
        }, Stop);
        await Journal.WaitForCheckpointAsync(after.Entries[^1].Id, Stop);
        return (await Journal.Reader.ReadAsync(new Journal.Reading.EntryFilter { Types = new HashSet<string> { nameof(MatchStrayed) } }, Ada, Stop)).Count;
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>Where the exchange would put what is sent, and what is taken in.</summary>
    private sealed class Post : IJournalModule
    {
        public const string TakeIn = "test.take-in";
        public const string Mark = "test.mark";
        public const string End = "test.end";

        public string Name => "Post";

        public void Describe(CatalogBuilder catalog)
        {
            catalog.Entry<MessageQueued>(nameof(MessageQueued));
            catalog.Entry<ContentReceived>(nameof(ContentReceived));
            catalog.Entry<PartnerEnded>(nameof(PartnerEnded));
            catalog.Process(Mark, "Marks where the journal stands.", emits => emits.Always<MessageQueued>());
            catalog.Process(TakeIn, "Takes a message in.", emits => emits.Always<ContentReceived>());
            catalog.Process(End, "Ends the exchange.", emits => emits.Always<PartnerEnded>());
        }
    }

    private sealed class KeptPost : IPartnerPost
    {
        private readonly List<OutgoingMessage> _sent = [];

        public Task QueueAsync(OpenProcess open, OutgoingMessage message, CancellationToken cancellation)
        {
            Assert.True(message.Body.Length <= OutgoingMessage.Longest);
            _sent.Add(message);
            open.Append(new StreamName("partner", message.Partner), new MessageQueued("m", message.Partner, _sent.Count, message.Kind, message.About, 1, "k", "box"), Own, new Retention("exchange", message.Partner));
            return Task.CompletedTask;
        }

        public List<OutgoingMessage> Take()
        {
            var taken = _sent.ToList();
            _sent.Clear();
            return taken;
        }

        private static readonly Handling Own = new NodeIdentity("arvonia").HandlingFor("exchange with partners");
    }

    private sealed class Book : IPartnerBook
    {
        public Task<IReadOnlyList<PartnerContact>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PartnerContact>>(
            [new("arvonia", "Arvonia", ["duty officer: +00 1"], true), new("belmora", "Belmora", ["duty officer: +00 2"], true), new("corvale", "Corvale", ["duty officer: +00 3"], false)]);
    }
}
