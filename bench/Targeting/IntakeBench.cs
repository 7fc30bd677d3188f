using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Intake;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Registers;
using Cordon.Ui.Doors;

namespace Cordon.Bench.Targeting;

/// <summary><c>./cordon bench intake</c>: declarations through everything a node does with them: read, history looked up, every party screened, judged, recorded in the journal, ranked, put on the desk.</summary>
internal static class IntakeBench
{
    private const int Declarations = 100_000;
    private const int Parties = 20_000;

    public static int Run(string[] arguments)
    {
        int Number(int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
        RunAsync(Number(0, Declarations), Number(1, Parties)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(int declarations, int parties)
    {
        var (table, lists) = (Encoding.UTF8.GetBytes(AssessBench.Table(declarations, parties)), new RealLists());
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            var (clock, identity, policy) = (TimeProvider.System, new NodeIdentity("arvonia"), new TargetingPolicy());
            await using var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, TargetingModule.Journal), clock, new SystemRandomness()).OpenAsync(new JournalOptions { Folder = folder });
            var records = new TargetingRecords(journal, identity, policy);
            var inUse = new PackInUse(new ShippedPack(Path.Combine(BenchData.Root, "data", "packs", "common-risk-framework", "pack.json")), clock, new PackShelf(journal, identity, clock));
            var (assessors, memories) = (new AssessorInForce(inUse, lists, new RegistersInForce(records, identity, clock), new RankerInForce(new RankerShelf(journal, identity, clock), new TargetingPolicy(), clock)), new MemoryReader(records));
            using var intake = new DeclarationIntake(assessors, memories, new LaterMessages(records, memories, clock), records, policy, new Uuid7Ids(clock, new SystemRandomness()), clock);
            var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var (lines, _) = await intake.TakeInAsync("declarations.csv", table, Actor.System("bench"), key: null, CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var spent = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var figures = new FigureTable("intake");
            figures.Group($"{lines.Count:n0} declarations with {Math.Min(parties, 2 * declarations):n0} distinct parties against {lists.Entities.Count():n0} listed, {lines.Count(l => l.Refused is not null)} refused, SQLite");
            figures.Row("seconds, read to ranked and on the desk, everything durable", seconds, declarations == Declarations ? "60" : "", "");
            figures.Row("processor seconds of both cores", spent, declarations == Declarations ? "120" : "", "");
            figures.Row("declarations a second", lines.Count / seconds, "", "");
            figures.Note($"journal folder {new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) >> 20} MB, peak memory {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
            figures.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class RealLists : IListsInForce, IScreenedLists
    {
        private readonly IReadOnlyDictionary<string, ListedEntity> _byId;
        private readonly PartyIndex _index;

        public RealLists()
        {
            _byId = ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]).Entities.ToDictionary(e => e.Id);
            _index = PartyIndex.Build(_byId.Values.Select(e => e.Party));
            Versions = [new ScreenedList("ofac-and-un", 1, new string('0', 64), new(0), _byId.Count, false)];
        }

        public IReadOnlyList<ScreenedList> Versions { get; }

        public AlgorithmIdentity Algorithm { get; } = new("bench", "1", new string('0', 64));

        public IEnumerable<ListedEntity> Entities => _byId.Values;

        public Task<IScreenedLists> ListsAsync(CancellationToken cancellation = default) => Task.FromResult<IScreenedLists>(this);

        public IReadOnlyList<PartyMatch> Search(Party party, int most, double least) => _index.Search(party, most, least);

        public ListedEntity? Find(string id) => _byId.GetValueOrDefault(id);
    }
}
