using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Incidents.Linking;

/// <summary>Records of other modules from which notices are drafted, by what their modules have said of them.</summary>
internal sealed class SourceRecords(IEnumerable<IIncidentSource> sources)
{
    private readonly IReadOnlyList<IIncidentSource> _kinds = [.. sources.OrderBy(s => s.Kind, StringComparer.Ordinal)];

    /// <summary>The sorts of records that a reader may see.</summary>
    public IEnumerable<IIncidentSource> OpenTo(ClaimsPrincipal reader) => _kinds.Where(k => reader.May(k.Permission));

    /// <summary>The record that somebody named, by its name or by the address of its page, when they may see it.</summary>
    /// <exception cref="FaultException"><c>incidents.record.unknown</c></exception>
    public async Task<SourceLine> FindAsync(string? text, ClaimsPrincipal reader, CancellationToken cancellation) =>
        ReadIn(text) is { } name && await LineAsync(name, reader, cancellation) is { Start: not null } line ? line : throw new FaultException(new Fault("incidents.record.unknown", "record"));

    /// <summary>A record, as far as the reader may see it.</summary>
    public async Task<SourceLine> LineAsync(RecordName name, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var kind = _kinds.FirstOrDefault(k => k.Kind == name.Kind);
        var start = kind is not null && reader.May(kind.Permission) ? await kind.FindAsync(name.Record, reader, cancellation) : null;
        return new SourceLine(name, kind?.Title, start, start is null ? null : kind!.AddressOf(name.Record));
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
/// <param name="Start">What it says; null when it is gone, or not for the reader.</param>
/// <param name="Address">Its page; null as well.</param>
public sealed record SourceLine(RecordName Name, string? Title, IncidentStart? Start, string? Address);
