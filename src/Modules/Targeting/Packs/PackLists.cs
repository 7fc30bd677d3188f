using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Controls;
using Cordon.Engines.Matching;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Modules.Targeting.Packs;

/// <summary>
/// What a pack may ask beyond its facts: lists out of the folder <c>lists</c> beside it, one value a line (the first of its cells), and functions of the engines. An empty list has no answer:
/// it is there to be filled, and until then nothing can be told by it.
/// </summary>
public sealed class PackLists : IPackFunctions
{
    private readonly Dictionary<string, (string Digest, HashSet<string> Values, byte[] File)> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the lists beside a pack.</summary>
    /// <exception cref="FaultException"><c>targeting.list.unreadable</c></exception>
    public static PackLists Beside(string packFile)
    {
        var lists = new PackLists();
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(packFile))!, "lists");
        if (!Directory.Exists(folder))
            return lists;
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            try
            {
                var content = File.ReadAllBytes(file);
                lists.Add(Path.GetFileNameWithoutExtension(file), content);
            }
            catch (IOException problem)
            {
                throw new FaultException(Fault.Of("targeting.list.unreadable", file, ("problem", problem.Message)), problem);
            }
        }

        return lists;
    }

    /// <summary>Lists by their names, each as its file.</summary>
    public static PackLists Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var lists = new PackLists();
        foreach (var (name, content) in files)
            lists.Add(name, content);
        return lists;
    }

    /// <summary>The file with a digest, whatever they are called; null when none has it.</summary>
    internal byte[]? FileOf(string digest) => _lists.Values.FirstOrDefault(l => l.Digest.Equals(digest, StringComparison.OrdinalIgnoreCase)).File;

    /// <inheritdoc/>
    public string? ListDigest(string list) => _lists.TryGetValue(list, out var known) ? known.Digest : null;

    /// <inheritdoc/>
    public bool? InList(string list, string value) => _lists.TryGetValue(list, out var known) && known.Values.Count > 0 ? known.Values.Contains(value) : null;

    /// <inheritdoc/>
    public double? NameMatch(string list, string name) =>
        _lists.TryGetValue(list, out var known) && known.Values.Count > 0 && name.Any(char.IsLetterOrDigit) ? known.Values.Max(v => NamesAlike(v, name) ?? 0) : null;

    /// <inheritdoc/>
    public double? NamesAlike(string a, string b) =>
        a.Any(char.IsLetterOrDigit) && b.Any(char.IsLetterOrDigit) ? Math.Round(PartyComparer.Compare(Prepared(a), Prepared(b)).Score, 4) : null;

    /// <inheritdoc/>
    public IReadOnlyList<string>? ControlMatch(string list, string description, string hs) =>
        list == "nuclear-items" ? [.. ControlCatalog.Shipped.Propose(description, hs).Where(p => p.Score >= ControlCatalog.Worth).Select(p => p.Item.Code)] : null;

    /// <inheritdoc/>
    public double? Distance(string from, string to) => Distances.Kilometres(from, to);

    private static PreparedParty Prepared(string name) => PreparedParty.Of(new Party { Names = [new PartyName(name)] });

    private void Add(string name, byte[] content) => _lists.Add(name, (
        Convert.ToHexStringLower(SHA256.HashData(content)),
        [.. Encoding.UTF8.GetString(content).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])],
        content));
}
