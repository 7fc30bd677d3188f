using Cordon.Kernel.Faults;

namespace Cordon.Journal.Writing;

/// <summary>Processes that become durable together, at the price of one flush. Each has its own savepoint: one that fails takes no other with it.</summary>
internal sealed class Batch(WritersTools tools, Transaction transaction)
{
    private const string Savepoint = "process";
    private bool _saved;
    private readonly List<(WorkItem Item, OpenProcess Process)> _done = [];

    public int Entries { get; private set; }

    public IEnumerable<Guid> EntryIds => _done.SelectMany(d => d.Process.Recorded.Select(r => r.Id));

    public bool IsEmpty => _done.Count == 0;

    public async Task RunAsync(WorkItem item)
    {
        if (item.Cancellation.IsCancellationRequested)
        {
            item.Fail(new OperationCanceledException(item.Cancellation));
            return;
        }

        try
        {
            await SaveAsync();
            var process = new OpenProcess(tools, transaction, item.Words, item.Cancellation);
            await item.Body(process);
            await process.CloseAsync(item.MayBeEmpty);
            _done.Add((item, process));
            Entries += process.Entries.Count;
        }
        catch (Exception failed)
        {
            transaction.Clear();
            try
            {
                await transaction.Raw.RollbackAsync(Savepoint);
            }
            finally
            {
                tools.Keys.Forget();
                tools.Handlings.Forget();
                item.Fail(failed);
            }
        }
    }

    /// <summary>Lets go of the savepoint before and sets the next, in one turn to the database.</summary>
    private async Task SaveAsync()
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.Raw;
        command.CommandText = _saved ? $"RELEASE SAVEPOINT {Savepoint}; SAVEPOINT {Savepoint}" : $"SAVEPOINT {Savepoint}";
        await command.ExecuteNonQueryAsync();
        _saved = true;
    }

    /// <summary>Seals and stores what the processes recorded. The keys are durable before it returns, the rows after the commit.</summary>
    public async Task StoreAsync(CancellationToken cancellation)
    {
        var recorded = _done.Where(d => d.Process.Entries.Count > 0).Select(d => d.Process).ToList();
        await tools.Keys.ResolveAsync(recorded.SelectMany(p => p.Entries.Select(e => e.Draft.Retention).Append(p.Pending.Retention)), transaction, cancellation);
        await tools.Handlings.ResolveAsync(recorded.SelectMany(p => p.Entries.Select(e => e.Handling)).DistinctBy(h => h.Handling), transaction, cancellation);
        transaction.Clear();
        await transaction.InsertAsync(recorded.ConvertAll(p => p.Pending.ToRow(tools)), cancellation);
        await transaction.InsertAsync(recorded.SelectMany(p => p.Entries).Select(e => e.ToRow(tools)).ToList(), cancellation);
        tools.Keys.Flush();
    }

    public void Acknowledge()
    {
        foreach (var (item, process) in _done)
            item.Acknowledge(process);
    }

    /// <summary>Nobody is told that it worked; whether it did is unknown when the connection broke during the commit.</summary>
    public void Fail(Exception why)
    {
        tools.Keys.Forget();
        tools.Handlings.Forget();
        foreach (var (item, _) in _done)
            item.Fail(new FaultException(new Fault("journal.commit.failed"), why));
    }
}
