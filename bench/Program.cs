using Cordon.Bench.Desk;
using Cordon.Bench.Exchange;
using Cordon.Bench.JointCases;
using Cordon.Bench.Journal;
using Cordon.Bench.Lists;
using Cordon.Bench.Log;
using Cordon.Bench.Places;
using Cordon.Bench.Places.Sea;
using Cordon.Bench.Ranker;
using Cordon.Bench.Rules;
using Cordon.Bench.Screening;
using Cordon.Bench.Spectra;
using Cordon.Bench.Spectra.Passages;
using Cordon.Bench.Targeting;
using Cordon.Bench.Taxii;
using Cordon.Bench.Training;

// One class a benchmark; ./cordon bench NAME runs it.
var benchmarks = new Dictionary<string, (string What, Func<string[], int> Run)>
{
    ["name-frequencies"] = ("makes data/matching/name-frequencies.tsv again", NameFrequencies.Run),
    ["exchange"] = ("private matching, transport between two processes under kills, and recalls: [objects=N] [kills=N] [recalls=N] [only=soak]", ExchangeBench.Run),
    ["sea-ways"] = ("makes data/places/sea-ways.tsv and ports.tsv again", SeaWaysBench.Run),
    ["land-outline"] = ("makes data/places/land.tsv again", LandOutline.Run),
    ["lists"] = ("how fast real lists are loaded and real changes applied", ListsBench.Run),
    ["matching-weights"] = ("fits data/matching/weights.tsv again and prints what cross-validation says", MatchingWeights.Run),
    ["operating-points"] = ("what a match would be worth if it began at other log-odds", OperatingPoints.Run),
    ["desk-pages"] = ("how long a page of the desk takes with 10,000 open items", DeskPagesBench.Run),
    ["journal"] = ("durable entries a second, and entry to signed checkpoint, on both databases", JournalBenchmark.Run),
    ["log"] = ("trees, tiles, receipts and verification of a whole log, on disk", LogBench.Run),
    ["joint-cases"] = ("how long joint cases of many facts take to read and to merge", JointMergeBench.Run),
    ["intake"] = ("declarations taken in by a node a second, with history and journal: [HOW MANY]", IntakeBench.Run),
    ["assess"] = ("declarations read, screened and judged a second", AssessBench.Run),
    ["rules"] = ("evaluations a second of a rule of five clauses", RulesBench.Run),
    ["ranker"] = ("how well and how fast the ranker learns from outcomes, split by time", RankerBench.Run),
    ["screening"] = ("quality and speed of screening beside the peers", ScreeningBench.Run),
    ["desk"] = ("registered parties compared again when real lists change", DeskBench.Run),
    ["taxii"] = ("objects taken a second and pages of collections over HTTP: [VERSIONS] [OBJECTS-PER-POST] [sqlite|postgres]", TaxiiBench.Run),
    ["spectra"] = ("how good identification is: real, simulated, left-out and background spectra", IdentifyBench.Run),
    ["passages"] = ("how often passages alarm without and with a source, on seeds no test uses: [passages=N] [seed=N]", PassagesBench.Run),
    ["sample-spectra"] = ("makes samples/spectra again from our own responses", SampleSpectra.Run),
    ["spectra-library"] = ("makes data/spectra/nuclides.tsv and lines.tsv again", NuclideTables.Run),
    ["spectra-response"] = ("makes data/spectra/response.tsv, scatter.tsv and loads.tsv again by Monte Carlo", ResponseTables.Run),
    ["spectra-probability"] = ("fits data/spectra/probability.tsv again", ProbabilityFit.Run),
    ["false-alerts"] = ("the synthetic people that match a listed name, one by one", FalseAlerts.Run),
    ["spectrum-files"] = ("how fast files of spectra are read, whether what is written is valid; --fuzz N", FilesBench.Run),
    ["pair-speed"] = ("where the time of one comparison goes", PairSpeed.Run),
    ["search-stages"] = ("where the time of one search goes", SearchStages.Run),
    ["pair"] = ("shows what the engine makes of two names: NAME1 NAME2 [SCHEMA]", ShowPair.Run),
};

if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var chosen))
    return chosen.Run(args[1..]);
Console.Error.WriteLine("usage: ./cordon bench NAME");
foreach (var (name, (what, _)) in benchmarks.OrderBy(b => b.Key, StringComparer.Ordinal))
    Console.Error.WriteLine($"  {name,-18} {what}");
return 2;
