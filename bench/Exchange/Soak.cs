using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Bench.Exchange;

/// <summary>Releases go from one process to another while both are killed at random moments; afterwards what arrived is counted, each against what was sent.</summary>
internal static class Soak
{
    private const int InAProcess = 500;
    private static readonly TimeSpan LongestBetweenKills = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <returns>Whether anything was lost, doubled or out of its order.</returns>
    public static async Task<bool> RunAsync(FigureTable figures, int objects, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            string[] urls = [Free(), Free()];
            await PrepareAsync(folder, urls, objects);
            var (begun, died) = (Stopwatch.GetTimestamp(), 0);
            Process[] processes = [Start(folder, "arvonia", urls[0]), Start(folder, "belmora", urls[1])];
            try
            {
                using var reader = await new Journals(StateNode.Catalog, TimeProvider.System, new SystemRandomness()).OpenForReadingAsync(StateNode.Options(folder, "arvonia"));
                var (random, arrived) = (new Random(objects + kills), 0);
                for (; died < kills; died++)
                {
                    // How long each had, and which it is, differs from kill to kill.
                    await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, (int)LongestBetweenKills.TotalMilliseconds)));
                    var victim = random.Next(2);
                    Kill(processes[victim]);
                    processes[victim] = Start(folder, victim == 0 ? "arvonia" : "belmora", urls[victim]);
                }

                while ((arrived = await ReceiptedAsync(reader)) < objects)
                {
                    if (Stopwatch.GetElapsedTime(begun) > Patience || Array.Exists(processes, p => p.HasExited))
                        break;
                    Console.Error.WriteLine($"{arrived:n0} of {objects:n0} receipted");
                    await Task.Delay(TimeSpan.FromSeconds(1));
                }
            }
            finally
            {
                foreach (var process in processes)
                    Kill(process);
            }

            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            var (lost, doubled, disordered) = await CountAsync(folder, objects);
            figures.Group($"{objects:n0} releases from one process to another, SQLite, every one signed, sealed, journaled and receipted; {died} kills -9 of either");
            figures.Row("seconds until all are receipted", seconds, "", "");
            figures.Row("objects a second", objects / seconds, "", "");
            figures.Row("lost", lost, "0", "");
            figures.Row("doubled", doubled, "0", "");
            figures.Row("out of their order", disordered, "0", "");
            return lost + doubled + disordered > 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrepareAsync(string folder, string[] urls, int objects)
    {
        await using var arvonia = await StateNode.OpenAsync(folder, "arvonia", urls[0]);
        await using var belmora = await StateNode.OpenAsync(folder, "belmora", urls[1]);
        await arvonia.IssueCardAsync(urls[0]);
        await belmora.IssueCardAsync(urls[1]);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        for (var first = 0; first < objects; first += InAProcess)
            await QueueAsync(arvonia, first, Math.Min(InAProcess, objects - first));
    }

    private static Task QueueAsync(StateNode node, int first, int count) => node.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.ProposeRelease, async open =>
    {
        var (records, post) = (node.Of<ExchangeRecords>(), node.Of<PartnerPost>());
        for (var i = first; i < first + count; i++)
        {
            var (id, view) = (IdOf(i), new ReleaseView(ReleaseKind.Information, $"Object {i}", "What is known of it, as it may be told", [new ReleaseField("vessel", "MV Quillan Star")], AuthorityKind.Customs, "article 7", new Handling
            {
                Tlp = Tlp.AmberStrict, Originator = "arvonia", ReleasableTo = ["authority/belmora"], PermittedUse = PermittedUse.Intelligence, Purpose = "non-proliferation", LegalBasis = "article 7",
            }));
            var content = ReleaseContent.Of(id, view, null, "source-1");
            open.Append(ExchangeRecords.ReleaseStream(id), new PartnerReleaseProposed(id, view, [new ReleaseRecipient("belmora", ReleaseContent.DigestOf(content.ToBytes()))], "measured", "ada"), records.HandlingOf(view.Handling), ExchangeRecords.RetentionOf(id));
            open.Append(ExchangeRecords.ReleaseStream(id), new PartnerReleaseApproved(id, "ada"), records.HandlingOf(view.Handling), ExchangeRecords.RetentionOf(id));
            await post.QueueAsync(open, new OutgoingMessage("belmora", MessageKinds.Release, id, content.ToBytes()), default);
        }
    }, default);

    private static string IdOf(int i) => $"object-{i:D9}";

    private static async Task<int> ReceiptedAsync(JournalReader reader)
    {
        await using var tables = reader.Tables<ExchangeContext>();
        return await tables.Outgoing.CountAsync(m => m.Kind == MessageKinds.Release && m.State == (int)OutgoingState.Delivered);
    }

    private static async Task<(int Lost, int Doubled, int Disordered)> CountAsync(string folder, int objects)
    {
        using var reader = await new Journals(StateNode.Catalog, TimeProvider.System, new SystemRandomness()).OpenForReadingAsync(StateNode.Options(folder, "belmora"));
        await using var tables = reader.Tables<ExchangeContext>();
        var came = await tables.Incoming.Where(m => m.Kind == MessageKinds.Release && m.Outcome == (int)MessageOutcome.Taken).OrderBy(m => m.Number).Select(m => m.About).ToListAsync();
        var held = (await tables.Received.Select(r => r.Release).ToListAsync()).ToHashSet();
        var sent = Enumerable.Range(0, objects).Select(IdOf).ToList();
        return (sent.Count(s => !held.Contains(s)), came.Count - came.Distinct().Count(), came.Zip(sent).Count(p => p.First != p.Second));
    }

    private static Process Start(string folder, string authority, string url) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exchange", "node", folder, authority, url]) { UseShellExecute = false })!;

    private static void Kill(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>An address that the system has just had to spare; what is killed comes back on it.</summary>
    public static string Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
    }
}
