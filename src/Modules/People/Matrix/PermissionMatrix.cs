using System.Reflection;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Texts;

namespace Cordon.Modules.People.Matrix;

/// <summary>Which duty may do what: the file data/people/permissions.tsv, read whole or refused at the start.</summary>
internal sealed class PermissionMatrix : IPermissions
{
    public const string File = "permissions.tsv";
    private static readonly string[] Header = ["permission", "duties", .. TextLibrary.Languages];

    private readonly Dictionary<string, Permission> _permissions;

    private PermissionMatrix(IEnumerable<Permission> permissions) => _permissions = permissions.ToDictionary(p => p.Name);

    /// <summary>The matrix that ships with Cordon.</summary>
    public static PermissionMatrix Shipped { get; } = Read(Embedded());

    public IEnumerable<Permission> Permissions => _permissions.Values.OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>The row of a permission; null when there is none.</summary>
    public Permission? Find(string permission) => _permissions.GetValueOrDefault(permission);

    public IReadOnlySet<string> Names => _permissions.Keys.ToHashSet();

    public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => Permissions.Where(p => p.Duties.Any(d => duties.Contains(d.Name))).Select(p => p.Name);

    /// <exception cref="FaultException"><c>people.matrix.header</c>, <c>people.matrix.row</c>, <c>people.matrix.duty</c>, <c>people.matrix.twice</c>, <c>people.matrix.idle</c></exception>
    public static PermissionMatrix Read(string text)
    {
        var lines = text.Split('\n').Select((line, i) => (Text: line.TrimEnd('\r'), Where: $"{File} line {i + 1}")).Where(l => l.Text.Length > 0 && l.Text[0] != '#').ToList();
        if (lines.Count == 0 || !lines[0].Text.Split('\t').SequenceEqual(Header))
            throw new FaultException(Fault.Of("people.matrix.header", lines.FirstOrDefault().Where ?? File, ("columns", string.Join(", ", Header))));
        var permissions = lines.Skip(1).Select(l => Row(l.Text.Split('\t'), l.Where)).ToList();
        if (permissions.CountBy(p => p.Name).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
            throw new FaultException(Fault.Of("people.matrix.twice", File, ("permission", twice)));
        var idle = Duty.All.Where(d => !permissions.Exists(p => p.Duties.Contains(d))).ToList();
        return idle.Count == 0 ? new PermissionMatrix(permissions) : throw new FaultException(Fault.Of("people.matrix.idle", File, ("duties", string.Join(", ", idle))));
    }

    private static Permission Row(string[] cells, string where)
    {
        if (cells.Length != Header.Length || !Name.IsWellFormed(cells[0]) || cells.Any(string.IsNullOrWhiteSpace))
            throw new FaultException(Fault.Of("people.matrix.row", where, ("columns", string.Join(", ", Header))));
        var duties = cells[1].Split(", ").Select(name => Duty.Find(name) ?? throw new FaultException(Fault.Of("people.matrix.duty", where, ("duty", name), ("known", string.Join(", ", Duty.All)))));
        return new Permission(cells[0], duties.ToHashSet(), TextLibrary.Languages.Zip(cells.Skip(2)).ToDictionary(l => l.First, l => l.Second));
    }

    private static string Embedded()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("people.permissions.tsv")!);
        return reader.ReadToEnd();
    }
}
