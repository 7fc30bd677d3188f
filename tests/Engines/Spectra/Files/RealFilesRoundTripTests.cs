using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Every real file that opens, written as N42: valid by the schema, and the same when read back.</summary>
public sealed class RealFilesRoundTripTests
{
    private static readonly string[] Endings = [".n42", ".xml", ".pcf", ".spe", ".spc", ".cnf"];

    [Fact]
    public void What_is_written_of_any_real_file_obeys_the_schema_and_reads_back_the_same()
    {
        var folder = SharedData.Need("detection");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Concat(Directory.EnumerateFiles(folder, "Co60_Shielded.txt", SearchOption.AllDirectories)).Where(f => new FileInfo(f).Length < 1_000_000).Order(StringComparer.Ordinal).ToList();
        var problems = new List<string>();
        var written = files.Count(f => Check(f, problems));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(written > 150, $"{written} files");
    }

    private static bool Check(string path, List<string> problems)
    {
        SpectrumFile read;
        try
        {
            read = SpectrumFiles.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (FaultException)
        {
            return false;
        }

        var document = SpectrumFiles.WriteN42(read);
        problems.AddRange(N42Schema.Faults(document).Take(3).Select(f => $"{Path.GetFileName(path)}: {f}"));
        var back = SpectrumFiles.Read(document, "written.n42");
        var (before, after) = (ContentsText.Of(read).Split('\n'), ContentsText.Of(back).Split('\n'));
        problems.AddRange(before.Except(after).Take(3).Select(l => $"{Path.GetFileName(path)}: lost {Short(l)}"));
        problems.AddRange(after.Except(before).Take(3).Select(l => $"{Path.GetFileName(path)}: new {Short(l)}"));
        if (back.Origin != new ConvertedFrom(read.Name, read.Format, read.Sha256))
            problems.Add($"{path}: origin {back.Origin}");
        return true;
    }

    private static string Short(string line) => line.Length < 160 ? line : line[..160];
}
