using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>A poll as it stands, and what went wrong last.</summary>
internal sealed record KnownPoll(TaxiiPollSet Set, PollStateRow State)
{
    public Fault? Fault => State.Fault is { } kept ? JsonSerializer.Deserialize<KeptFault>(kept, StrictJson.Options)!.ToFault() : null;
}

/// <summary>Polls that go on.</summary>
internal sealed class PollList(TaxiiRecords records)
{
    /// <summary>Those that are due by a moment; all when it is null.</summary>
    public async Task<IReadOnlyList<KnownPoll>> AllAsync(CancellationToken cancellation, long? dueBy = null)
    {
        await using var tables = records.Tables();
        var states = dueBy is { } moment ? tables.PollStates.Where(s => s.DueAt <= moment) : tables.PollStates;
        var rows = await tables.Polls.Where(p => !p.Ended).Join(states, p => p.Poll, s => s.Poll, (p, s) => new { p.Json, State = s }).ToListAsync(cancellation);
        return [.. rows.Select(r => new KnownPoll(JsonSerializer.Deserialize<TaxiiPollSet>(r.Json, StrictJson.Options)!, r.State)).OrderBy(p => p.Set.Name, StringComparer.Ordinal)];
    }
}
