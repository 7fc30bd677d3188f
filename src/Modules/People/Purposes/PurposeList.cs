using System.Reflection;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Texts;

namespace Cordon.Modules.People.Purposes;

/// <summary>What restricted content may be opened for: the file data/people/purposes.tsv, read whole or refused at the start.</summary>
internal sealed class PurposeList
{
    public const string File = "purposes.tsv";
    private const string Parting = " | ";
    private static readonly string[] Header = ["purpose", "duties", "opens", "bases", .. TextLibrary.Languages];

    private PurposeList(IReadOnlyList<Purpose> all) => All = all;

    /// <summary>The list that ships with Cordon.</summary>
    public static PurposeList Shipped { get; } = Read(Embedded());

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Purpose> All { get; }

    /// <summary>All that any purpose opens: what an exception opens.</summary>
    public IReadOnlyList<string> Everything => [.. All.SelectMany(p => p.Opens).Distinct()];

    /// <summary>What somebody with these duties may state.</summary>
    public IReadOnlyList<Purpose> For(IReadOnlyCollection<string> duties) => [.. All.Where(p => p.Duties.Any(d => duties.Contains(d.Name)))];

    public Purpose? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    /// <exception cref="FaultException"><c>people.purposes.header</c>, <c>people.purposes.row</c>, <c>people.purposes.twice</c></exception>
    public static PurposeList Read(string text)
    {
        var lines = text.Split('\n').Select((line, i) => (Text: line.TrimEnd('\r'), Where: $"{File} line {i + 1}")).Where(l => l.Text.Length > 0 && l.Text[0] != '#').ToList();
        if (lines.Count < 2 || !lines[0].Text.Split('\t').SequenceEqual(Header))
            throw new FaultException(Fault.Of("people.purposes.header", lines.FirstOrDefault().Where ?? File, ("columns", string.Join(", ", Header))));
        var purposes = lines.Skip(1).Select(l => Row(l.Text.Split('\t'), l.Where)).ToList();
        return purposes.CountBy(p => p.Name).FirstOrDefault(c => c.Value > 1) is { Key: { } twice }
            ? throw new FaultException(Fault.Of("people.purposes.twice", File, ("purpose", twice)))
            : new PurposeList(purposes);
    }

    private static Purpose Row(string[] cells, string where)
    {
        var duties = cells.ElementAtOrDefault(1)?.Split(", ").Select(Duty.Find).ToList() ?? [];
        if (cells.Length != Header.Length || !Name.IsWellFormed(cells[0]) || cells.Any(string.IsNullOrWhiteSpace) || duties.Contains(null))
            throw new FaultException(Fault.Of("people.purposes.row", where, ("columns", string.Join(", ", Header)), ("duties", string.Join(", ", Duty.All))));
        return new Purpose(cells[0], duties.OfType<Duty>().ToHashSet(), cells[2].Split(Parting), cells[3].Split(Parting), TextLibrary.Languages.Zip(cells.Skip(4)).ToDictionary(l => l.First, l => l.Second));
    }

    private static string Embedded()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("people.purposes.tsv")!);
        return reader.ReadToEnd();
    }
}
