using System.Diagnostics;
using System.Xml;
using System.Xml.Schema;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Bench.Spectra;

/// <summary>Files of spectra: how fast real ones are read, whether all that is written is valid, and what mutated ones do (<c>--fuzz N</c>).</summary>
internal static class FilesBench
{
    private static readonly string[] N42 = [".n42"];
    private static readonly string[] Readable = [".n42", ".xml", ".pcf", ".spe", ".spc", ".cnf", ".txt"];

    public static int Run(string[] args)
    {
        var folder = BenchData.PathOf("detection");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"needs the real spectra in {folder} (CORDON_DATA)");
            return 2;
        }

        var table = new FigureTable("spectrum-files");
        Reading(table, folder);
        Writing(table, folder);
        if (args is ["--fuzz", var count])
            FilesFuzz.Run(table, Loaded(folder, Readable).Where(f => f.Bytes.Length < 40_000 && Opens(f.Bytes)).Select(f => f.Bytes).ToList(), int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        table.Print();
        return 0;
    }

    private static void Reading(FigureTable table, string folder)
    {
        var files = Loaded(folder, N42).Where(f => Opens(f.Bytes)).ToList();
        var portal = files.MaxBy(f => f.Bytes.Length);
        table.Group($"{files.Count} real N42 files of many makers, {files.Sum(f => (long)f.Bytes.Length) / 1e6:F1} MB, one thread");
        var seconds = Best(7, () => files.ForEach(f => SpectrumFiles.Read(f.Bytes, f.Name)));
        table.Row("MB a second (peer: SpecUtils, 15-29 measured)", files.Sum(f => (long)f.Bytes.Length) / 1e6 / seconds, ">=30", "25");
        table.Row("files a second", files.Count / seconds, ">=250", "");
        table.Row($"portal file of {portal.Bytes.Length / 1e6:F1} MB, ms", 1000 * Best(7, () => SpectrumFiles.Read(portal.Bytes, portal.Name)), "<=120", "");
        var addresses = Loaded(folder, [".txt"]).Where(f => f.Bytes.AsSpan().StartsWith("RADDATA"u8)).ToList();
        seconds = Best(3, () => addresses.ForEach(f => SpectrumFiles.Read(f.Bytes, f.Name)));
        table.Row("RADDATA addresses a second", addresses.Count / seconds, "", "");
    }

    private static void Writing(FigureTable table, string folder)
    {
        var schema = new XmlSchemaSet { XmlResolver = null };
        using (var reader = XmlReader.Create(Path.Combine(folder, "n42_schema", "n42.xsd")))
            schema.Add(null, reader);
        var read = Loaded(folder, Readable).Where(f => Opens(f.Bytes)).Select(f => SpectrumFiles.Read(f.Bytes, f.Name)).ToList();
        var watch = Stopwatch.StartNew();
        var (valid, bytes) = (0, 0L);
        foreach (var file in read)
        {
            var written = SpectrumFiles.WriteN42(file);
            bytes += written.Length;
            watch.Stop();
            valid += IsValid(written, schema) ? 1 : 0;
            watch.Start();
        }

        table.Group($"{read.Count} real files of every format that open, written as N42-2012 ({bytes / 1e6:F0} MB)");
        table.Row("share valid by the schema", (double)valid / read.Count, "1", "0.250");
        table.Row("MB a second written", bytes / 1e6 / watch.Elapsed.TotalSeconds, "", "");
    }

    private static bool IsValid(byte[] document, XmlSchemaSet schema)
    {
        var valid = true;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, _) => valid = false;
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return valid;
    }

    private static List<(string Name, byte[] Bytes)> Loaded(string folder, IEnumerable<string> endings) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
    ];

    private static bool Opens(byte[] bytes)
    {
        try
        {
            SpectrumFiles.Read(bytes, "");
            return true;
        }
        catch (FaultException)
        {
            return false;
        }
    }

    private static double Best(int rounds, Action once)
    {
        var best = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            once();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
