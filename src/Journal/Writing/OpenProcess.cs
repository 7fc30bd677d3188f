using Cordon.Journal.Blobs;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Outbox;
using Cordon.Journal.Replies;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Writing;

/// <summary>
/// A process while it is open: it records facts and changes the tables of modules, and all of it comes to be in one
/// transaction or not at all. Do nothing in it that waits for anything but the database: others wait behind it.
/// </summary>
public sealed class OpenProcess
{
    /// <summary>The longest fact, in bytes of canonical JSON; larger content belongs into the blob store.</summary>
    public const int LongestData = 1 << 20;

    private readonly WritersTools _tools;
    private readonly Transaction _transaction;
    private readonly ProcessType _type;
    private readonly CancellationToken _cancellation;
    private readonly List<PendingEntry> _entries = [];
    private readonly List<RecordedEntry> _recorded = [];

    internal OpenProcess(WritersTools tools, Transaction transaction, ProcessWords words, CancellationToken cancellation)
    {
        (_tools, _transaction, _cancellation) = (tools, transaction, cancellation);
        _type = tools.Catalog.Process(words.Type);
        Pending = PendingProcess.Of(words, tools);
        Tables = new SharedTables(transaction, tools.Handlings, cancellation);
    }

    /// <summary>Who does what and why.</summary>
    public Process Process => Pending.Process;

    /// <summary>The tables of modules.</summary>
    public SharedTables Tables { get; }

    internal PendingProcess Pending { get; }

    internal IReadOnlyList<PendingEntry> Entries => _entries;

    internal IReadOnlyList<RecordedEntry> Recorded => _recorded;

    /// <summary>Records a fact.</summary>
    /// <exception cref="FaultException">the process does not declare that it records such facts, or the fact has no canonical form, or its handling or retention cannot be enforced</exception>
    public RecordedEntry Append(StreamName stream, object data, Handling handling, Retention retention)
    {
        var type = TypeOf(data);
        return Append(stream, PreparedFact.Of(data), type, handling, retention);
    }

    /// <summary>Records a fact that was prepared.</summary>
    /// <exception cref="FaultException">as above</exception>
    public RecordedEntry Append(StreamName stream, PreparedFact fact, Handling handling, Retention retention) => Append(stream, fact, TypeOf(fact.Data), handling, retention);

    private EntryType TypeOf(object data)
    {
        var type = _tools.Catalog.TypeOf(data);
        return _type.Emits.Any(e => e.Type == type) ? type : throw new FaultException(Fault.Of("journal.process.undeclared", type.Name, ("process", _type.Name), ("type", type.Name)));
    }

    private RecordedEntry Append(StreamName stream, PreparedFact fact, EntryType type, Handling handling, Retention retention)
    {
        var pending = PendingEntry.Of(new EntryDraft(stream, fact.Data, handling, retention.Checked()), fact.Canonical, type, Pending, _tools);
        _entries.Add(pending);
        _recorded.Add(pending.Recorded);
        return pending.Recorded;
    }

    /// <summary>Records many facts, in their order.</summary>
    public void Append(IEnumerable<EntryDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            _cancellation.ThrowIfCancellationRequested();
            Append(draft.Stream, draft.Data, draft.Handling, draft.Retention);
        }
    }

    /// <summary>Sends a message out of the node once the process has committed; at least once, with a key by which the receiver knows a repetition.</summary>
    public async Task SendAsync(OutboxMessage message)
    {
        if (!_tools.Catalog.Channels.ContainsKey(message.Channel))
            throw new FaultException(Fault.Of("journal.outbox.channel", "channel", ("channel", message.Channel)));
        await _transaction.InsertAsync([await message.ToRowAsync(_tools, _transaction, Process.At, _cancellation)], _cancellation);
    }

    /// <summary>Remembers the reply to a request, so that its repetition gets the same reply and does nothing.</summary>
    /// <exception cref="FaultException"><c>journal.reply.present</c>: another process remembered one first</exception>
    public Task RememberAsync(Reply reply) => RememberedReplies.AddAsync(reply, _tools, _transaction, _cancellation);

    /// <summary>Keeps a file that was staged, so that entries can name it by its hash. The same content under the same class and subject is kept once.</summary>
    public Task AttachAsync(StagedBlob staged, string mediaType, Handling handling, Retention retention) =>
        BlobStore.AttachAsync(staged, mediaType, handling, retention, _tools, _transaction, Process.At.UnixMicroseconds, _cancellation);

    internal async Task CloseAsync(bool mayBeEmpty)
    {
        if (_entries.Count == 0 && !mayBeEmpty)
            throw new FaultException(Fault.Of("journal.process.empty", _type.Name, ("process", _type.Name)));
        var missing = _type.Emits.FirstOrDefault(e => e.Always && _entries.Count > 0 && !_entries.Exists(p => p.Type == e.Type));
        if (missing is not null)
            throw new FaultException(Fault.Of("journal.process.incomplete", _type.Name, ("process", _type.Name), ("missing", missing.Type.Name)));
        foreach (var projection in _tools.Catalog.Projections)
        {
            var its = _entries.Where(e => projection.Types.Contains(e.Type.Data)).Select(e => e.Read()).ToList();
            if (its.Count > 0)
                await projection.ApplyAsync(its, Tables, _cancellation);
        }

        await _transaction.SettleAsync(_cancellation);
    }
}
