using System.Collections.Concurrent;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;

namespace Cordon.Modules.People.Purposes;

/// <summary>The task of each session, in memory like sessions: it ends with its session, by its time, or when the person's duties no longer allow it. No browser ever names one.</summary>
internal sealed class WorkTasks(PeopleRecords records, PurposeList purposes, PeopleSettings settings, IIds ids, TimeProvider clock)
{
    private const int LongestReference = 200;
    private const int ShortestReason = 20;
    private const int LongestReason = 1000;

    private readonly ConcurrentDictionary<string, WorkTask> _bySession = new();

    /// <summary>The task of a session; null when none holds.</summary>
    public WorkTask? Of(Session session) =>
        _bySession.TryGetValue(session.Id, out var task) && task.Person == session.Person && task.HoldsAt(Instant.Now(clock)) ? task : null;

    /// <summary>The purposes of the register whose content is open to somebody in a session, with these duties and permissions of now.</summary>
    public IReadOnlyList<string> Opens(WorkTask task, Account account, IReadOnlySet<string> permissions) => task.Purpose switch
    {
        null => permissions.Contains(PeoplePermissions.TakeException) ? purposes.Everything : [],
        { } purpose => purpose.Duties.Any(d => account.Duties.Contains(d.Name)) ? purpose.Opens : [],
    };

    /// <summary>States what for.</summary>
    /// <exception cref="FaultException"><c>people.purpose.unknown</c>, <c>people.purpose.basis</c>, <c>people.purpose.reference</c></exception>
    public async Task<WorkTask> BeginAsync(Session session, IReadOnlyCollection<string> duties, string purpose, string basis, string? reference, CancellationToken cancellation)
    {
        var chosen = purposes.For(duties).FirstOrDefault(p => p.Name == purpose) ?? throw new FaultException(new Fault("people.purpose.unknown", "purpose"));
        if (!chosen.Bases.Contains(basis))
            throw new FaultException(new Fault("people.purpose.basis", "purpose"));
        var now = Instant.Now(clock);
        var task = new WorkTask(ids.Next(), session.Person, session.Id, chosen, basis, Text(reference, 1, LongestReference, "reference"), now, now + settings.TaskLasts);
        await HoldAsync(PeopleJournal.BeginTask, task, new TaskBegun(task.Id, task.Person, task.Session, chosen.Name, basis, task.Reference, task.Until), "", cancellation);
        return task;
    }

    /// <summary>Takes an exception: short, reasoned, and shown to the auditor.</summary>
    /// <exception cref="FaultException"><c>people.purpose.reason</c>, <c>people.purpose.reference</c></exception>
    public async Task<WorkTask> TakeExceptionAsync(Session session, string? reason, string? reference, CancellationToken cancellation)
    {
        var why = Text(reason, ShortestReason, LongestReason, "reason");
        var now = Instant.Now(clock);
        var task = new WorkTask(ids.Next(), session.Person, session.Id, null, "", Text(reference, 1, LongestReference, "reference"), now, now + settings.ExceptionLasts);
        await HoldAsync(PeopleJournal.TakeException, task, new ExceptionTaken(task.Id, task.Person, task.Session, why, task.Reference, task.Until), why, cancellation);
        return task;
    }

    /// <summary>Ends the task of a session before its time; does nothing when there is none.</summary>
    public async Task EndAsync(Session session, CancellationToken cancellation)
    {
        if (Of(session) is not { } task || !_bySession.TryRemove(KeyValuePair.Create(session.Id, task)))
            return;
        await records.InAsync(PeopleJournal.EndTask, Actor.Person(session.Person), open => Appended(open, new TaskEnded(task.Id, task.Person), task.Person), cancellation);
    }

    /// <summary>Recorded first: nothing is opened for what is not recorded.</summary>
    private async Task HoldAsync(string process, WorkTask task, object fact, string reason, CancellationToken cancellation)
    {
        await records.InAsync(process, Actor.Person(task.Person), reason, open => Appended(open, fact, task.Person), cancellation);
        foreach (var (session, old) in _bySession.Where(t => !t.Value.HoldsAt(task.Begun)).ToList())
            _bySession.TryRemove(KeyValuePair.Create(session, old));
        _bySession[task.Session] = task;
    }

    private static string Text(string? given, int least, int most, string field)
    {
        var text = (given ?? "").Trim();
        return text.Length < least || text.Length > most || text.Any(char.IsControl)
            ? throw new FaultException(Fault.Of($"people.purpose.{field}", field, ("least", least), ("most", most)))
            : text;
    }

    private static Task Appended(Recording open, object fact, string person)
    {
        open.Append(fact, person);
        return Task.CompletedTask;
    }
}
