using System.Security.Claims;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.People.Purposes;

/// <summary>Reads of restricted content by task, kind and hour: the first of an hour is recorded before the content is shown, the others each minute with their number.</summary>
internal sealed class RestrictedReads(PeopleRecords records, TimeProvider clock) : IRestrictedReads
{
    private const int MostIds = 500;
    private static readonly long Hour = TimeSpan.FromHours(1).Ticks / TimeSpan.TicksPerMicrosecond;

    private readonly Lock _gate = new();
    private readonly Dictionary<ReadKey, Counted> _open = [];

    private readonly record struct ReadKey(Guid Task, string Person, string Kind, long Hour);

    private sealed class Counted
    {
        public int Times { get; set; }

        public HashSet<string> Ids { get; } = [];
    }

    public async Task NoteAsync(ClaimsPrincipal reader, string kind, string id)
    {
        var actor = reader.Actor();
        if (actor.Kind != ActorKind.Person || !Guid.TryParse(reader.TaskOf(), out var task))
            return;
        var now = Instant.Now(clock).UnixMicroseconds;
        var key = new ReadKey(task, actor.Id, kind, now - (now % Hour));
        if (Count(key, id) is { } read)
            await RecordAsync(read);
    }

    /// <summary>Records what was counted; forgets hours that are over.</summary>
    public async Task FlushAsync()
    {
        foreach (var read in Take())
            await RecordAsync(read);
    }

    /// <summary>What is to be recorded now; null when it is only counted.</summary>
    private ContentRead? Count(ReadKey key, string id)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(key, out var counted))
            {
                _open.Add(key, new Counted());
                return Read(key, 1, [id]);
            }

            counted.Times++;
            counted.Ids.Add(id);
            return counted.Ids.Count < MostIds ? null : Taken(key, counted);
        }
    }

    private List<ContentRead> Take()
    {
        lock (_gate)
        {
            var now = Instant.Now(clock).UnixMicroseconds;
            var reads = _open.Where(o => o.Value.Times > 0).Select(o => Taken(o.Key, o.Value)).ToList();
            foreach (var (key, _) in _open.Where(o => now - o.Key.Hour >= Hour || now < o.Key.Hour).ToList())
                _open.Remove(key);
            return reads;
        }
    }

    private static ContentRead Taken(ReadKey key, Counted counted)
    {
        var read = Read(key, counted.Times, [.. counted.Ids.Order(StringComparer.Ordinal)]);
        counted.Times = 0;
        counted.Ids.Clear();
        return read;
    }

    private static ContentRead Read(ReadKey key, int times, IReadOnlyList<string> ids) => new(key.Task, key.Person, key.Kind, new Instant(key.Hour), times, ids);

    private Task RecordAsync(ContentRead read) => records.InAsync(PeopleJournal.ReadContent, Actor.Person(read.Person), open =>
    {
        open.Append(read, read.Person);
        return Task.CompletedTask;
    });
}
