using System.Data.Common;
using Cordon.Journal.Writing;

namespace Cordon.Journal.Sequencing;

/// <summary>Log entries that got their positions together.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="Entries">Their ids and commitments, in order.</param>
internal sealed record SequencedRun(long First, IReadOnlyList<(Guid Id, byte[] Commitment)> Entries)
{
    public long Next => First + Entries.Count;
}

/// <summary>
/// Gives committed entries their index in the log. It looks for what has none rather than count on from the last, because
/// transactions commit in another order than the database numbers their rows.
/// </summary>
internal sealed class Sequencer(long next)
{
    private const int MostAtOnce = 50_000;

    private long _next = next;
    private bool _unseen = true;

    /// <summary>The position the next entry gets.</summary>
    public long Next => Volatile.Read(ref _next);

    /// <summary>True when entries may have been committed that have no position yet.</summary>
    public bool HasWork => _unseen;

    public async Task<SequencedRun> SequenceAsync(Transaction transaction, CancellationToken cancellation)
    {
        var unseen = _unseen ? await FindAsync(transaction, cancellation) : [];
        for (int from = 0, to; from < unseen.Count; from = to)
        {
            for (to = from + 1; to < unseen.Count && unseen[to].Arrival == unseen[to - 1].Arrival + 1;)
                to++;
            await PlaceAsync(transaction, unseen[from].Arrival, unseen[to - 1].Arrival, _next + from, cancellation);
        }

        return new SequencedRun(_next, unseen.ConvertAll(e => (e.Id, e.Commitment)));
    }

    private static async Task<List<(long Arrival, Guid Id, byte[] Commitment)>> FindAsync(Transaction transaction, CancellationToken cancellation)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.Raw;
        command.CommandText = $"SELECT arrival, id, commitment FROM journal_entry WHERE position IS NULL ORDER BY arrival LIMIT {MostAtOnce}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(long, Guid, byte[])>();
        while (await reader.ReadAsync(cancellation))
            found.Add((reader.GetInt64(0), UuidOf(reader), reader.GetFieldValue<byte[]>(2)));
        return found;
    }

    /// <summary>Gives positions to a run of arrivals without a gap: one statement for all of them.</summary>
    private static async Task PlaceAsync(Transaction transaction, long first, long last, long position, CancellationToken cancellation)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.Raw;
        command.CommandText = "UPDATE journal_entry SET position = arrival + @shift WHERE arrival BETWEEN @first AND @last AND position IS NULL";
        foreach (var (name, value) in new[] { ("@shift", position - first), ("@first", first), ("@last", last) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        if (await command.ExecuteNonQueryAsync(cancellation) != last - first + 1)
            throw new InvalidOperationException("somebody else gave positions: there must be one sequencer");
    }

    /// <summary>The transaction has committed, and with it so many new entries.</summary>
    public void Committed(SequencedRun run, int appended)
    {
        Volatile.Write(ref _next, run.Next);
        _unseen = appended > 0 || run.Entries.Count == MostAtOnce;
    }

    /// <summary>The transaction was undone: what it would have given is still to be given.</summary>
    public void Undo() => _unseen = true;

    private static Guid UuidOf(DbDataReader reader) => reader.GetFieldType(1) == typeof(Guid) ? reader.GetGuid(1) : new Guid(reader.GetFieldValue<byte[]>(1), bigEndian: true);
}
