using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Writes tasks and what was read for them from their entries. When a person is erased, theirs go.</summary>
internal sealed class TaskProjection : PeopleProjection
{
    public override string Name => "people.tasks";

    public override IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(TaskBegun), typeof(ExceptionTaken), typeof(TaskEnded), typeof(ContentRead), typeof(Erased) };

    protected override async Task ClearAsync(PeopleContext context, CancellationToken cancellation)
    {
        await context.Tasks.ExecuteDeleteAsync(cancellation);
        await context.Reads.ExecuteDeleteAsync(cancellation);
    }

    protected override async Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case TaskBegun begun:
                context.Tasks.Add(new() { Id = begun.Task, Person = begun.Person, Purpose = begun.Purpose, LegalBasis = begun.LegalBasis, Reference = begun.Reference, Reason = "", BegunAt = entry.At.UnixMicroseconds, Until = begun.Until.UnixMicroseconds });
                break;
            case ExceptionTaken taken:
                context.Tasks.Add(new() { Id = taken.Task, Person = taken.Person, Purpose = "", LegalBasis = "", Reference = taken.Reference, Reason = taken.Reason, BegunAt = entry.At.UnixMicroseconds, Until = taken.Until.UnixMicroseconds });
                break;
            case TaskEnded ended when await context.Tasks.FindAsync([ended.Task], cancellation) is { } task:
                task.EndedAt = entry.At.UnixMicroseconds;
                break;
            case ContentRead read:
                if (await context.Reads.FindAsync([read.Task, read.Kind, read.Hour.UnixMicroseconds], cancellation) is { } known)
                    known.Times += read.Times;
                else
                    context.Reads.Add(new() { Task = read.Task, Kind = read.Kind, Hour = read.Hour.UnixMicroseconds, Person = read.Person, Times = read.Times });
                break;
            case Erased { Class: PeopleRecords.Class, Subject: var person }:
                await context.Tasks.Where(t => t.Person == person).ExecuteDeleteAsync(cancellation);
                await context.Reads.Where(r => r.Person == person).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }
}
