using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Cordon.Journal;

namespace Cordon.Bench.Taxii;

/// <summary>How fast collections take objects, and how long pages and empty polls take when they hold many, over HTTP: <c>bench taxii [VERSIONS] [OBJECTS-PER-POST] [sqlite|postgres]</c>, both stores where none is named. A fifth of what is held are versions of objects that have newer ones.</summary>
internal static class TaxiiBench
{
    private const int Asked = 300;

    public static int Run(string[] arguments)
    {
        var versions = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        var atOnce = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1000;
        RunAsync(versions, atOnce, arguments.ElementAtOrDefault(2)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(int versions, int atOnce, string? only)
    {
        var table = new FigureTable("taxii");
        if (only is not "postgres")
            await MeasureAsync(table, "SQLite", null, versions, atOnce);
        if (only is not "sqlite")
            await Postgres.MeasureAsync(table, connection => MeasureAsync(table, "PostgreSQL", connection, versions, atOnce));
        table.Note("peer: medallion 3, its memory backend, without checks or a journal, measured on the same cores; a page of OpenCTI takes 10 s and more at millions (issue 14786)");
        table.Print();
    }

    private static async Task MeasureAsync(FigureTable table, string store, string? postgres, int versions, int atOnce)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            await using var server = await BenchServer.NewAsync(new JournalOptions { Folder = folder, Postgres = postgres });
            using var client = server.Client();
            await BenchServer.PostAsync(client, $"{{\"objects\":[{BenchObjects.Definition}]}}");
            var objects = versions * 4 / 5;
            var started = Stopwatch.GetTimestamp();
            await FillAsync(client, objects, atOnce, 1);
            await FillAsync(client, versions - objects, atOnce, 2);
            var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
            table.Group($"{versions:n0} object versions of {objects:n0} objects, {atOnce:n0} in a POST, one client, {store}, all over HTTP");
            table.Row("objects checked, journaled and added a second", versions / taken, "2,000", "2,792");
            await PageAsync(table, client, versions);
            await TimeAsync(table, "page of 100 of one type, from the beginning, p95 ms", client, _ => "?limit=100&match[type]=report", "50");
            await TimeAsync(table, "first page of 100 of every version, p95 ms", client, _ => "?limit=100&match[version]=all", "50");
            await TimeAsync(table, "first page of 100 of first versions, p95 ms", client, _ => "?limit=100&match[version]=first", "50");
            await TimeAsync(table, "ten objects by their identifiers, p95 ms", client, i => $"?match[id]={string.Join(',', Enumerable.Range(0, 10).Select(n => BenchObjects.Id(((i * 7919) + (n * 104729)) % objects)))}", "50");
            await TimeAsync(table, "empty poll, p95 ms", client, _ => "?added_after=2100-01-01T00:00:00Z", "10");
            using var green = server.Client("green");
            await PageAsync(table, green, versions, ", to who is shown three tenths");
            using var clear = server.Client("clear");
            await TimeAsync(table, "page from the beginning, to who is shown nothing, p95 ms", clear, _ => "?limit=100", "10");
            await TimeAsync(table, "every version of one type, to who is shown nothing, p95 ms", clear, _ => "?limit=100&match[version]=all&match[type]=report", "10");
            await TimeAsync(table, "ten objects by their identifiers, to who is shown nothing, p95 ms", clear, i => $"?match[id]={string.Join(',', Enumerable.Range(0, 10).Select(n => BenchObjects.Id(((i * 7919) + (n * 104729)) % objects)))}", "10");
            if (postgres is null)
                table.Note($"database of SQLite {new DirectoryInfo(folder).EnumerateFiles("*.db*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6:n0} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(HttpClient client, int count, int atOnce, int version)
    {
        for (var first = 0; first < count; first += atOnce)
        {
            var some = Math.Min(atOnce, count - first);
            var status = JsonNode.Parse(await BenchServer.PostAsync(client, BenchObjects.Envelope(first, some, version)))!;
            if ((int?)status["success_count"] != some)
                throw new InvalidOperationException($"not all were taken: {status["failures"]?[0]?.ToJsonString()}");
            if (first / atOnce % 100 == 0)
                Console.Error.WriteLine($"{first:n0} of {count:n0}, version {version}");
        }
    }

    /// <summary>Pages one after the other from the beginning, and from moments all over the collection.</summary>
    private static async Task PageAsync(FigureTable table, HttpClient client, int versions, string whom = "")
    {
        var (next, times) = ("", new List<double>());
        for (var page = 0; page < Asked; page++)
        {
            var (body, took) = await AskAsync(client, $"?limit=100{next}");
            times.Add(took);
            next = $"&next={(string?)body["next"]}";
        }

        Add(table, $"page of 100, one after the other from the beginning{whom}, p95 ms", times, "50");
        var manifest = JsonNode.Parse(await client.GetStringAsync(new Uri(BenchServer.Objects.Replace("objects", "manifest", StringComparison.Ordinal) + "?limit=1", UriKind.Relative)))!;
        var begin = DateTimeOffset.Parse((string)manifest["objects"]![0]!["date_added"]!, CultureInfo.InvariantCulture);
        var span = DateTimeOffset.UtcNow - begin;
        await TimeAsync(table, $"page of 100 from anywhere among {versions:n0}{whom}, p95 ms", client, i => $"?limit=100&added_after={begin + (span * (i % 97) / 100.0):yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}", "50");
    }

    private static async Task TimeAsync(FigureTable table, string what, HttpClient client, Func<int, string> question, string target)
    {
        var times = new List<double>();
        for (var i = 0; i < Asked; i++)
            times.Add((await AskAsync(client, question(i))).Took);
        Add(table, what, times, target);
    }

    private static void Add(FigureTable table, string what, List<double> times, string target)
    {
        times.Sort();
        table.Row(what, times[(int)(times.Count * 0.95)], target, "");
    }

    private static async Task<(JsonObject Body, double Took)> AskAsync(HttpClient client, string question)
    {
        var started = Stopwatch.GetTimestamp();
        var text = await client.GetStringAsync(new Uri(BenchServer.Objects + question, UriKind.Relative));
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (JsonNode.Parse(text)!.AsObject(), took);
    }
}
