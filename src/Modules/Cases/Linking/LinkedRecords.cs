using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Cases.Linking;

/// <summary>Records of other modules, by what their modules have said of them.</summary>
internal sealed class LinkedRecords(IEnumerable<ILinkable> linkables)
{
    private readonly IReadOnlyList<ILinkable> _kinds = [.. linkables.OrderBy(l => l.Kind, StringComparer.Ordinal)];

    /// <summary>The sorts of records that a reader may see.</summary>
    public IEnumerable<ILinkable> OpenTo(ClaimsPrincipal reader) => _kinds.Where(k => reader.May(k.Permission));

    /// <summary>The record that somebody named, by its name or by the address of its page, when they may see it.</summary>
    /// <exception cref="FaultException"><c>cases.record.unknown</c></exception>
    public async Task<RecordLine> FindAsync(string? text, ClaimsPrincipal reader, CancellationToken cancellation) =>
        ReadIn(text) is { } name && await LineAsync(name, reader, cancellation) is { Words: not null } line ? line : throw new FaultException(new Fault("cases.record.unknown", "record"));

    /// <summary>Some records, each as far as the reader may see it.</summary>
    public async Task<IReadOnlyDictionary<RecordName, RecordLine>> LinesAsync(IEnumerable<RecordName> names, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var lines = new Dictionary<RecordName, RecordLine>();
        foreach (var name in names.Distinct())
            lines.Add(name, await LineAsync(name, reader, cancellation));
        return lines;
    }

    /// <summary>A record, as far as the reader may see it.</summary>
    public async Task<RecordLine> LineAsync(RecordName name, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var kind = _kinds.FirstOrDefault(k => k.Kind == name.Kind);
        var words = kind is not null && reader.May(kind.Permission) ? await kind.FindAsync(name.Record, reader, cancellation) : null;
        return new RecordLine(name, kind?.Title, words, words is null ? null : kind!.AddressOf(name.Record));
    }

    private RecordName? ReadIn(string? text)
    {
        if (RecordName.Of(text) is { } named && _kinds.Any(k => k.Kind == named.Kind))
            return named;
        // The address of its page, as it is copied from a browser.
        var path = (text ?? "").Trim().Split('?', '#')[0].TrimEnd('/');
        var id = path[(path.LastIndexOf('/') + 1)..];
        return Name.IsWellFormed(id) && _kinds.FirstOrDefault(k => path.EndsWith(k.AddressOf(id), StringComparison.Ordinal)) is { } kind ? new RecordName(kind.Kind, id) : null;
    }
}

/// <summary>A record as a reader may see it.</summary>
/// <param name="Name">Which.</param>
/// <param name="Title">Key of what its sort is called; null when no module of this node knows the sort.</param>
/// <param name="Words">How it is worded; null when it is gone, or not for the reader.</param>
/// <param name="Address">Its page; null as well.</param>
public sealed record RecordLine(RecordName Name, string? Title, LinkedWords? Words, string? Address);
