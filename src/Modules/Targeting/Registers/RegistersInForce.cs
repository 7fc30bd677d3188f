using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>The registers of the authority's own that are in force, and how a new one comes into force.</summary>
internal sealed class RegistersInForce(TargetingRecords records, NodeIdentity identity, TimeProvider clock)
{
    private const int MostNamed = 20;
    private const string Class = "registers";

    private readonly Lock _gate = new();
    private IReadOnlyList<RegisterRow> _read = [];
    private RegisterSet _set = RegisterSet.None;

    /// <summary>All of them, read again only when one has changed.</summary>
    public async Task<RegisterSet> NowAsync(CancellationToken cancellation)
    {
        var rows = await RowsAsync(cancellation);
        lock (_gate)
        {
            if (rows.Select(r => r.Sha256).SequenceEqual(_read.Select(r => r.Sha256)))
                return _set;
        }

        var set = RegisterSet.None;
        foreach (var row in rows)
        {
            using var content = new MemoryStream();
            await records.ReadBlobAsync(row.Sha256, Node, content, cancellation);
            set = RegisterFile.Read((RegisterKind)row.Kind, InputFile.InMemory(row.Source, content.ToArray())).Into(set);
        }

        set = set with { Digests = rows.ToDictionary(r => WordOf((RegisterKind)r.Kind), r => r.Sha256) };
        lock (_gate)
            (_read, _set) = (rows, set);
        return set;
    }

    /// <summary>What is in force, by kind.</summary>
    public async Task<IReadOnlyList<RegisterRow>> RowsAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Registers.AsNoTracking().OrderBy(r => r.Kind).ToListAsync(cancellation);
    }

    /// <summary>Puts a register in force, and waits until it can be read in the journal.</summary>
    /// <exception cref="FaultException"><c>registers.kind</c>, <c>registers.empty</c>, and what the file must be</exception>
    public async Task ImportAsync(Actor person, string? kind, string name, byte[] content, CancellationToken cancellation)
    {
        var which = Enum.GetValues<RegisterKind>().Cast<RegisterKind?>().FirstOrDefault(k => WordOf(k!.Value) == kind) ?? throw new FaultException(new Fault("registers.kind", "kind"));
        var read = RegisterFile.Read(which, InputFile.InMemory(name, content));
        if (read.Rows == 0 && read.Rejected.Count > 0)
            throw new FaultException(read.Rejected[0]);
        var staged = await records.StageAsync(new MemoryStream(content), cancellation);
        var retention = new Retention(Class, WordOf(which));
        var recorded = await records.InAsync(TargetingJournal.Import, person, async open =>
        {
            var handling = identity.HandlingFor(TargetingPurpose.Words);
            await open.AttachAsync(staged, "text/csv", handling, retention);
            open.Append(new StreamName("register", WordOf(which)), new RegisterImported(
                which, name, Convert.ToHexStringLower(SHA256.HashData(content)), read.Rows, read.Rejected.Count, [.. read.Rejected.Take(MostNamed).Select(RefusedBecause.Of)], person.Id), handling, retention);
        }, cancellation);
        await records.WaitAsync(recorded.Entries[0].Id, cancellation);
    }

    /// <summary>What was wrong with the first rows that were left out.</summary>
    internal static IReadOnlyList<RefusedBecause> RejectedOf(RegisterRow row) => JsonSerializer.Deserialize<List<RefusedBecause>>(row.Because, StrictJson.Options)!;

    internal static string WordOf(RegisterKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The node itself, which judges by them.</summary>
    private Viewer Node => new()
    {
        Actor = Actor.System("targeting"), Authority = identity.Authority, Purposes = new HashSet<string> { TargetingPurpose.Words }, Use = PermittedUse.Administrative, Today = Instant.Now(clock).UtcDay,
    };
}
