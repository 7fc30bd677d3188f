using System.Diagnostics;
using System.Text;
using Cordon.Bench.Training;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Operators;
using Cordon.Engines.Matching;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Bench.Targeting;

/// <summary>How fast declarations are read, their parties screened against OFAC and UN, and the common pack evaluated; the journal is not in it.</summary>
internal static class AssessBench
{
    private const int Declarations = 100_000;
    private const int Parties = 20_000;
    private const int AtOnce = 1_000;

    private static readonly string[] Goods =
    [
        "Straw envelopes for bottles,460219", "Women's cotton trousers,620462", "Pressure transducers capacitance type,902620", "Ceramic tiles,690721", "Vacuum pump rotary,841410", "Motor vehicle parts,870899",
        "Plastic bags,392321", "Fertiliser NPK,310520", "CNC lathe 2 spindles,845811", "Laptop computers,847130", "Zirconium tubes,810991", "Paper towels,481820",
    ];

    public static int Run(string[] arguments)
    {
        var lists = ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]);
        var packFile = Path.Combine(BenchData.Root, "data", "packs", "common-risk-framework", "pack.json");
        var resolution = new PartyResolution(PartyIndex.Build(lists.Entities.Select(e => e.Party)), lists.Entities.ToDictionary(e => e.Id), OperatorRegister.Empty);
        var read = PackReader.Read(File.ReadAllBytes(packFile));
        var assessor = new Assessor(read, PackLists.Beside(packFile), resolution, new RegisterSet { Informed = new HashSet<string>() });
        var table = Encoding.UTF8.GetBytes(Table());
        var threads = Environment.ProcessorCount;

        var started = Stopwatch.GetTimestamp();
        var count = 0;
        var reading = new Stopwatch();
        foreach (var rows in Read(table, reading).Chunk(AtOnce))
        {
            Parallel.ForEach(rows, new ParallelOptions { MaxDegreeOfParallelism = threads }, row => assessor.Assess(row.Declaration!));
            count += rows.Length;
        }

        var cold = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        Parallel.ForEach(Read(table, new Stopwatch()).Take(20_000).ToList(), new ParallelOptions { MaxDegreeOfParallelism = threads }, row => assessor.Assess(row.Declaration!));
        var warm = 20_000 / Stopwatch.GetElapsedTime(started).TotalSeconds;

        var figures = new FigureTable("assess");
        figures.Group($"{count:n0} declarations with {resolution.Screened:n0} distinct parties against {lists.Entities.Count:n0} listed, {read.Pack.Rules.Count} rules, {threads} threads");
        figures.Row("seconds, read, screened and judged (the target has the journal in it)", cold, "60", "");
        figures.Row("of them reading the table", reading.Elapsed.TotalSeconds, "", "");
        figures.Row("declarations a second when every party is screened already", warm, "", "");
        figures.Note($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        figures.Print();
        return 0;
    }

    private static IEnumerable<DeclarationRow> Read(byte[] table, Stopwatch reading)
    {
        using var rows = DeclarationFile.Read(InputFile.InMemory("declarations.csv", table)).GetEnumerator();
        while (true)
        {
            reading.Start();
            var more = rows.MoveNext();
            reading.Stop();
            if (!more)
                yield break;
            yield return rows.Current;
        }
    }

    /// <summary>The same table each time: parties of the synthetic people and invented firms, half of them exporters and half consignees, goods of a short list, two lines each.</summary>
    internal static string Table(int declarations = Declarations, int parties = Parties)
    {
        var names = SyntheticPeople.Names().Select(n => n.Name.Replace("\"", "", StringComparison.Ordinal)).Distinct().ToList();
        var named = Enumerable.Range(0, parties).Select(i => i % 2 == 0 ? names[i / 2 % names.Count] + (i / 2 >= names.Count ? $" {i}" : "") : $"Harbour Works {i} Arvonia").ToList();
        var (exporters, consignees) = (named[..(parties / 2)], named[(parties / 2)..]);
        var text = new StringBuilder("reference,kind,exporter_name,consignee_name,consignee_country,destination_country,export_country,route,description,commodity_code,net_kg,gross_kg,documents\n");
        for (var i = 0; i < declarations; i++)
        {
            for (var line = 0; line < 2; line++)
                text.Append("B-").Append(i).Append(",export,\"").Append(exporters[i % exporters.Count]).Append("\",\"").Append(consignees[((i * 7) + 13) % consignees.Count]).Append("\",de,de,fr,fr|de,").Append(Goods[(i + line) % Goods.Length]).Append(",10,12,Y901\n");
        }

        return text.ToString();
    }
}
