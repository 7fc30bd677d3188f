using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching;

/// <summary>Reads questions as their readers may see them: their own, those for a record that they may see, or all of them where their duties say so.</summary>
internal sealed class MatchingReader(MatchingRecords records, IEnumerable<IMatchable> sources, NodeIdentity identity, TimeProvider clock)
{
    private const int Most = 200;

    public Viewer Viewer(ClaimsPrincipal reader) => reader.Viewer(identity, clock);

    /// <exception cref="FaultException"><c>matching.unknown</c>: there is none, or the reader may not see it</exception>
    public async Task<Question> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancellation);
        return row is not null && MatchingProjection.Read<Question>(row.Json) is var question && await MaySeeAsync(question, reader, cancellation) ? question : throw new FaultException(new Fault("matching.unknown"));
    }

    /// <summary>The questions, hits first and the latest of each first.</summary>
    public async Task<IReadOnlyList<Question>> AllAsync(ClaimsPrincipal reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = reader.May(MatchingPermissions.SeeAll) ? tables.Questions : tables.Questions.Where(q => q.Person == reader.Actor().Id || q.Record != null);
        return await SeenAsync(await rows.AsNoTracking().OrderBy(q => q.State).ThenByDescending(q => q.At).ThenBy(q => q.Id).Take(Most).ToListAsync(cancellation), reader, cancellation);
    }

    /// <summary>Those by which a question was asked again, the latest first; whoever may see the first may see them.</summary>
    public async Task<IReadOnlyList<Question>> AgainAsync(string first, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Questions.AsNoTracking().Where(q => q.Again == first).OrderByDescending(q => q.At).Take(Most).ToListAsync(cancellation)).Select(q => MatchingProjection.Read<Question>(q.Json))];
    }

    /// <summary>The questions for a record, the latest first.</summary>
    public async Task<IReadOnlyList<Question>> OfRecordAsync(string record, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await SeenAsync(await tables.Questions.AsNoTracking().Where(q => q.Record == record).OrderByDescending(q => q.At).Take(Most).ToListAsync(cancellation), reader, cancellation);
    }

    /// <summary>What partners could be asked of a record, with it; null when nothing was named.</summary>
    /// <param name="from"><c>case:7f3c</c>.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>matching.record</c></exception>
    public async Task<IReadOnlyList<Identifier>?> FromAsync(string? from, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(from))
            return null;
        return await RecordAsync(from, reader, cancellation) ?? throw new FaultException(new Fault("matching.record"));
    }

    /// <summary>The page of a record; null when it is of no source here.</summary>
    public string? AddressOf(string record) => Split(record) is var (source, id) ? source.AddressOf(id) : null;

    private async Task<IReadOnlyList<Identifier>?> RecordAsync(string record, ClaimsPrincipal reader, CancellationToken cancellation) =>
        Split(record) is var (source, id) && reader.May(source.Permission) ? await source.FindAsync(id, reader, cancellation) : null;

    private (IMatchable Source, string Id)? Split(string record) =>
        record.Split(':', 2) is [var kind, { Length: > 0 } id] && sources.FirstOrDefault(s => s.Kind == kind) is { } source ? (source, id) : null;

    private async Task<IReadOnlyList<Question>> SeenAsync(List<QuestionRow> rows, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var seen = new List<Question>();
        foreach (var question in rows.Select(r => MatchingProjection.Read<Question>(r.Json)))
        {
            if (await MaySeeAsync(question, reader, cancellation))
                seen.Add(question);
        }

        return seen;
    }

    private async Task<bool> MaySeeAsync(Question question, ClaimsPrincipal reader, CancellationToken cancellation) =>
        Visibility.Allows(Viewer(reader), question.Handling)
        && (question.Person == reader.Actor().Id || reader.May(MatchingPermissions.SeeAll) || (question.Record is { } record && await RecordAsync(record, reader, cancellation) is not null));
}
